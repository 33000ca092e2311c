// ImGui's fonts and triangles and its OpenGL renderer: started once, a frame begun and drawn,
// recovered when the context was lost. The rest of ui/ only sees a draw list.
#pragma once

#include "layout/geometry.h"

struct ImDrawList;

namespace trame {

void start_renderer(const char* glsl_version);

// Without OpenGL, for pages that have none and for tests: frames can be begun and ended, nothing is
// shown.
void start_headless_renderer();

void stop_renderer();

// What is drawn in the frame that was begun. Valid until the renderer is stopped.
ImDrawList& draw_list();

// `size` in CSS px, `ratio` device px per CSS px. At least one font must have been added.
void begin_frame(Vec2 size, double ratio);
// The interface paints every pixel, so nothing is cleared. False: the frame is thrown away.
void end_frame(bool draw);

// The context they lived in is gone. Until they are restored frames are laid out but not drawn.
void forget_gpu_objects();
void restore_gpu_objects();

}  // namespace trame
