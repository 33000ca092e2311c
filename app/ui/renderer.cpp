#include "ui/renderer.h"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

namespace trame {
namespace {

bool headless = false;
bool lost = false;

bool can_draw() {
  return !headless && !lost;
}

void create_context() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  ImGuiStyle& style = ImGui::GetStyle();
  style.CircleTessellationMaxError = 0.1f;
}

}  // namespace

void start_renderer(const char* glsl_version) {
  create_context();
  ImGui_ImplOpenGL3_Init(glsl_version);
}

void start_headless_renderer() {
  create_context();
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  headless = true;
}

void stop_renderer() {
  if (!headless) ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
}

void begin_frame(Vec2 size, double ratio) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(size.x), static_cast<float>(size.y)};
  io.DisplayFramebufferScale = {static_cast<float>(ratio), static_cast<float>(ratio)};
  io.DeltaTime = 1.0f / 60;
  if (can_draw()) ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  // ImGui does this for the font it has pushed; ours are named at every text.
  for (ImFont* font : io.Fonts->Fonts) font->CurrentRasterizerDensity = static_cast<float>(ratio);
}

void end_frame(bool draw) {
  if (!draw || !can_draw()) {
    ImGui::EndFrame();
    return;
  }
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void forget_gpu_objects() {
  if (can_draw()) ImGui_ImplOpenGL3_DestroyDeviceObjects();
  lost = true;
}
void restore_gpu_objects() {
  lost = false;
  if (can_draw()) ImGui_ImplOpenGL3_CreateDeviceObjects();
}

}  // namespace trame
