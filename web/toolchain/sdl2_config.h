/* Forced in front of every SDL source of the web build: SDL's own Emscripten configuration with all but video and
   events switched off. It is not seen by Trame's code. */
#include "SDL_config.h"

#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#undef SDL_JOYSTICK_EMSCRIPTEN
#undef SDL_SENSOR_DUMMY
#undef SDL_LOADSO_DLOPEN
#undef SDL_POWER_EMSCRIPTEN
#undef SDL_FILESYSTEM_EMSCRIPTEN
#undef SDL_VIDEO_RENDER_OGL_ES2
#undef HAVE_ICONV
#undef HAVE_ICONV_H

#define SDL_AUDIO_DISABLED 1
#define SDL_JOYSTICK_DISABLED 1
#define SDL_SENSOR_DISABLED 1
#define SDL_LOADSO_DUMMY 1
#define SDL_POWER_DISABLED 1
#define SDL_FILESYSTEM_DUMMY 1
#define SDL_RENDER_DISABLED 1
#define SDL_VIDEO_RENDER_SW 0
#define SDL_LEAN_AND_MEAN 1
