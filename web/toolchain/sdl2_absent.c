/* What SDL's video code refers to but the web build leaves out: renderers, shared objects, GL functions by name.
   The last one alone keeps a table of every WebGL function out of the page (SDL copes with "not found"). */
#include <EGL/egl.h>
#include <stddef.h>

void *SDL_GetRenderer(void *window) {
  (void)window;
  return NULL;
}
void SDL_DestroyRendererWithoutFreeing(void *renderer) { (void)renderer; }
void SDL_UnloadObject(void *handle) { (void)handle; }
EGLAPI __eglMustCastToProperFunctionPointerType EGLAPIENTRY eglGetProcAddress(const char *name) {
  (void)name;
  return NULL;
}
