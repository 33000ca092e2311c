#include "ui/frame/renderer.h"

#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <memory>

namespace trame {
namespace {

// The parts of ImGui that are used: fonts, one draw list, and the context that its OpenGL backend
// needs. ImGui::NewFrame and Render are never called: windows, navigation and settings are not
// used, and would be a third of the download.
struct Renderer {
  ImFontAtlas fonts;
  ImGuiContext context{&fonts};
  ImDrawList list{&context.DrawListSharedData};
  ImDrawData drawn;

  Renderer() {
    ImGui::SetCurrentContext(&context);
    ImFontAtlasAddDrawListSharedData(&fonts, &context.DrawListSharedData);
    fonts.RefCount++;
    context.DrawListSharedData.FontAtlas = &fonts;
    context.DrawListSharedData.InitialFlags =
        ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex |
        ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AllowVtxOffset;
    context.DrawListSharedData.CurveTessellationTol = context.Style.CurveTessellationTol;
    context.DrawListSharedData.SetCircleTessellationMaxError(0.1f);
  }
  ~Renderer() {
    ImFontAtlasRemoveDrawListSharedData(&fonts, &context.DrawListSharedData);
    ImGui::SetCurrentContext(nullptr);
  }
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;
};

std::unique_ptr<Renderer> renderer;
bool headless = false;
bool lost = false;

bool can_draw() {
  return !headless && !lost;
}

ImVec2 vec(Vec2 v) {
  return {static_cast<float>(v.x), static_cast<float>(v.y)};
}

void list_textures() {
  ImVector<ImTextureData*>& textures = renderer->context.PlatformIO.Textures;
  textures.resize(0);
  for (ImTextureData* texture : renderer->fonts.TexList) {
    texture->RefCount = static_cast<unsigned short>(renderer->fonts.RefCount);
    textures.push_back(texture);
  }
}

}  // namespace

void start_renderer(const char* glsl_version) {
  renderer = std::make_unique<Renderer>();
  ImGui_ImplOpenGL3_Init(glsl_version);
}

void start_headless_renderer() {
  renderer = std::make_unique<Renderer>();
  headless = true;
}

void stop_renderer() {
  if (!headless) ImGui_ImplOpenGL3_Shutdown();
  renderer.reset();
}

ImDrawList& draw_list() {
  return renderer->list;
}

void begin_frame(Vec2 size, double ratio) {
  ImGuiContext& context = renderer->context;
  if (can_draw()) ImGui_ImplOpenGL3_NewFrame();
  ImFontAtlasUpdateNewFrame(&renderer->fonts, ++context.FrameCount, true);
  for (ImFont* font : renderer->fonts.Fonts)
    font->CurrentRasterizerDensity = static_cast<float>(ratio);
  context.DrawListSharedData.ClipRectFullscreen = {0, 0, vec(size).x, vec(size).y};
  renderer->list._ResetForNewFrame();
  renderer->list.PushTexture(renderer->fonts.TexRef);
  renderer->list.PushClipRectFullScreen();
  renderer->drawn.DisplaySize = vec(size);
  renderer->drawn.FramebufferScale = vec({ratio, ratio});
}

void end_frame(bool draw) {
  list_textures();
  if (!draw || !can_draw()) return;
  ImDrawData& drawn = renderer->drawn;
  drawn.CmdLists.resize(0);
  drawn.CmdListsCount = drawn.TotalVtxCount = drawn.TotalIdxCount = 0;
  drawn.Textures = &renderer->context.PlatformIO.Textures;
  drawn.Valid = true;
  drawn.AddDrawList(&renderer->list);
  ImGui_ImplOpenGL3_RenderDrawData(&drawn);
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
