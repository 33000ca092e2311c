/* What SDL's video code refers to but the web build leaves out, answered with "nothing":
   - input: the page listens itself and feeds the app, SDL registers no listener at all;
   - full screen, window title, cursors, software frame buffers: the page's affair;
   - renderers, shared objects, sleeping, frame pacing (the page asks for frames);
   - GL functions by name, which would keep a table of all of WebGL in the page. */
#include <EGL/egl.h>
#include <emscripten/html5.h>
#include <stddef.h>

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
