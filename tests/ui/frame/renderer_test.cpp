// What the renderer relies on in Dear ImGui beyond its public interface. ImGui::NewFrame is never
// called, so a new version can break drawing without a compiler error: these tests fail then.
#include "ui/frame/renderer.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <limits>

#include "support/read_file.h"
#include "ui/frame/fonts.h"

using namespace trame;

namespace {

struct Renderer {
  std::string bytes = test::read_font("regular");
  Fonts fonts;
  Renderer() {
    start_headless_renderer();
    REQUIRE(add_font(fonts, "regular", bytes));
  }
  ~Renderer() { stop_renderer(); }

  ImFont* font() const { return fonts.regular; }
};

struct Bounds {
  double left = std::numeric_limits<double>::max(), top = left;
  double right = -left, bottom = -left;
};
Bounds bounds_of(const ImDrawList& list) {
  Bounds b;
  for (const ImDrawVert& v : list.VtxBuffer) {
    b.left = std::min<double>(b.left, v.pos.x);
    b.right = std::max<double>(b.right, v.pos.x);
    b.top = std::min<double>(b.top, v.pos.y);
    b.bottom = std::max<double>(b.bottom, v.pos.y);
  }
  return b;
}

constexpr float far = 1e6f;

// Draws one letter in a frame of `ratio` device px per CSS px; returns its width in the atlas.
float glyph_texels(const Renderer& renderer, double ratio) {
  begin_frame({200, 100}, ratio);
  draw_list().AddText(renderer.font(), 20, {10, 10}, IM_COL32_BLACK, "M");
  float texels = 0;
  const ImTextureData* texture = ImGui::GetIO().Fonts->TexData;
  const ImVector<ImDrawVert>& vertices = draw_list().VtxBuffer;
  REQUIRE(vertices.Size == 4);
  texels = (vertices[2].uv.x - vertices[0].uv.x) * static_cast<float>(texture->Width);
  end_frame(false);
  return texels;
}

}  // namespace

TEST_CASE("a filled rectangle is made of triangles within its bounds, clipped to the screen") {
  Renderer renderer;
  begin_frame({200, 100}, 2);
  ImDrawList& list = draw_list();
  list.AddRectFilled({20, 30}, {60, 50}, IM_COL32_BLACK);
  CHECK(list.VtxBuffer.Size == 4);
  CHECK(list.IdxBuffer.Size == 6);
  Bounds b = bounds_of(list);
  CHECK(b.left == 20);
  CHECK(b.right == 60);
  CHECK(b.top == 30);
  CHECK(b.bottom == 50);
  REQUIRE(list.CmdBuffer.Size >= 1);
  CHECK(list.CmdBuffer[0].ClipRect.z == 200);
  CHECK(list.CmdBuffer[0].ClipRect.w == 100);
  end_frame(false);
}

TEST_CASE(
    "edges of round shapes are smoothed: more vertices than the outline, half a pixel wider") {
  Renderer renderer;
  begin_frame({200, 100}, 2);
  draw_list().AddCircleFilled({50, 50}, 20, IM_COL32_BLACK);
  CHECK(draw_list().VtxBuffer.Size >= 2 * 20);
  Bounds b = bounds_of(draw_list());
  CHECK(b.right > 70);
  CHECK(b.right <= 71);
  end_frame(false);
}

TEST_CASE("a new frame begins with an empty list") {
  Renderer renderer;
  begin_frame({200, 100}, 1);
  draw_list().AddRectFilled({20, 30}, {60, 50}, IM_COL32_BLACK);
  end_frame(false);
  begin_frame({200, 100}, 1);
  CHECK(draw_list().VtxBuffer.Size == 0);
  end_frame(false);
}

TEST_CASE("glyphs are rasterised at the density of the screen") {
  Renderer renderer;
  float once = glyph_texels(renderer, 1), twice = glyph_texels(renderer, 2);
  CHECK(once > 8);
  CHECK(twice > 1.7 * once);
  CHECK(twice < 2.3 * once);
}

TEST_CASE("new glyphs are listed as textures to create or to update") {
  Renderer renderer;
  begin_frame({200, 100}, 1);
  draw_list().AddText(renderer.font(), 20, {10, 10}, IM_COL32_BLACK, "Été");
  end_frame(false);
  const ImVector<ImTextureData*>& textures = ImGui::GetPlatformIO().Textures;
  REQUIRE(textures.Size >= 1);
  CHECK(std::ranges::any_of(textures, [](const ImTextureData* texture) {
    return texture->Status == ImTextureStatus_WantCreate ||
           texture->Status == ImTextureStatus_WantUpdates;
  }));
}

TEST_CASE("the width of a text is that of the glyphs which draw it") {
  Renderer renderer;
  begin_frame({400, 100}, 1);
  const char* words = "Territoires d’industrie";
  float size = imgui_font_size(16);
  ImVec2 measured = renderer.font()->CalcTextSizeA(size, far, 0, words);
  draw_list().AddText(renderer.font(), size, {10, 10}, IM_COL32_BLACK, words);
  Bounds b = bounds_of(draw_list());
  CHECK(b.right - b.left <= measured.x + 1);
  CHECK(b.right - b.left > measured.x - 4);
  end_frame(false);
}
