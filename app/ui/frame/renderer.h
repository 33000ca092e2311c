// ImGui's fonts, draw list and OpenGL renderer: started once, used for each frame, restored when
// the graphics context was lost. The rest of ui/ uses the draw list only.
#pragma once

#include "layout/geometry.h"

struct ImDrawList;

namespace trame {

void start_renderer(const char* glsl_version);

// Starts without OpenGL, for browsers without it and for tests: frames are laid out but not drawn.
void start_headless_renderer();

void stop_renderer();

// The draw list of the current frame. Valid until the renderer is stopped.
ImDrawList& draw_list();

// `size` in CSS px, `ratio` device px per CSS px. At least one font must have been added.
void begin_frame(Vec2 size, double ratio);
// Ends the frame. Nothing is cleared before drawing, because the interface paints every pixel. With
// `draw` false nothing is drawn.
void end_frame(bool draw);

// Forgets the GPU objects of a lost context. Until they are restored, frames are laid out but not
// drawn.
void forget_gpu_objects();
void restore_gpu_objects();

}  // namespace trame
