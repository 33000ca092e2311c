/* What SDL's video code refers to but the web build leaves out, answered with "nothing":
   - input and events: the page listens itself and feeds the app, SDL registers no listener at all;
   - full screen, window title, cursors, software frame buffers: the page's affair;
   - renderers, shared objects, sleeping, frame pacing (the page asks for frames);
   - GL functions by name, which would keep a table of all of WebGL in the page. */
#include "SDL_internal.h"

#include <EGL/egl.h>
#include <emscripten/html5.h>
#include <stddef.h>

#include "events/SDL_events_c.h"
#include "video/SDL_sysvideo.h"

int SDL_EventsInit(void) { return 0; }
void SDL_EventsQuit(void) {}
Uint8 SDL_EventState(Uint32 type, int state) {
  (void)type, (void)state;
  return SDL_IGNORE;
}
int SDL_KeyboardInit(void) { return 0; }
void SDL_KeyboardQuit(void) {}
int SDL_MousePreInit(void) { return 0; }
void SDL_MousePostInit(void) {}
void SDL_MouseQuit(void) {}
int SDL_TouchInit(void) { return 0; }
void SDL_TouchQuit(void) {}
SDL_Window *SDL_GetKeyboardFocus(void) { return NULL; }
void SDL_SetKeyboardFocus(SDL_Window *window) { (void)window; }
SDL_Window *SDL_GetMouseFocus(void) { return NULL; }
void SDL_SetMouseFocus(SDL_Window *window) { (void)window; }
int SDL_UpdateMouseCapture(SDL_bool force_release) {
  (void)force_release;
  return 0;
}
int SDL_SendWindowEvent(SDL_Window *window, Uint8 event, int data1, int data2) {
  (void)window, (void)event, (void)data1, (void)data2;
  return 0;
}

void Emscripten_RegisterEventHandlers(void *window) { (void)window; }
void Emscripten_UnregisterEventHandlers(void *window) { (void)window; }
EM_BOOL Emscripten_HandleCanvasResize(int type, const void *reserved, void *user) {
  (void)type, (void)reserved, (void)user;
  return 0;
}
EMSCRIPTEN_RESULT emscripten_request_fullscreen_strategy(const char *target, EM_BOOL defer,
                                                         const EmscriptenFullscreenStrategy *strategy) {
  (void)target, (void)defer, (void)strategy;
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_exit_fullscreen(void) { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }
void emscripten_set_window_title(const char *title) { (void)title; }

void Emscripten_InitMouse(void) {}
void Emscripten_FiniMouse(void) {}

int Emscripten_CreateWindowFramebuffer(void *device, void *window, unsigned *format, void **pixels, int *pitch) {
  (void)device, (void)window, (void)format, (void)pixels, (void)pitch;
  return -1;
}
int Emscripten_UpdateWindowFramebuffer(void *device, void *window, const void *rects, int count) {
  (void)device, (void)window, (void)rects, (void)count;
  return -1;
}
void Emscripten_DestroyWindowFramebuffer(void *device, void *window) { (void)device, (void)window; }

void *SDL_GetRenderer(void *window) {
  (void)window;
  return NULL;
}
void SDL_DestroyRendererWithoutFreeing(void *renderer) { (void)renderer; }
void SDL_UnloadObject(void *handle) { (void)handle; }
void emscripten_sleep(unsigned int ms) { (void)ms; }
EGLAPI EGLBoolean EGLAPIENTRY eglSwapInterval(EGLDisplay display, EGLint interval) {
  (void)display, (void)interval;
  return EGL_TRUE;
}
EGLAPI __eglMustCastToProperFunctionPointerType EGLAPIENTRY eglGetProcAddress(const char *name) {
  (void)name;
  return NULL;
}
