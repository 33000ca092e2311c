// One frame of the interface: shapes and text on ImGui's draw list, items that can be pointed at,
// and the semantic tree that the page mirrors, all made by the same calls. Widgets use it. It holds
// no choice of the visitor and does not depend on a programme.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "chart/core/mark.h"
#include "chart/core/semantics.h"
#include "layout/geometry.h"
#include "state/command.h"
#include "style/measure_text.h"
#include "style/theme.h"
#include "text/messages.h"
#include "ui/frame/fonts.h"
#include "ui/frame/memory.h"

struct ImDrawList;

namespace trame {

struct MapShapes;

struct FrameInput {
  Vec2 size;  // CSS px
  double ratio = 1;
  double text_scale = 1;
  Insets safe;
  Language language{};
  ThemeKind theme = ThemeKind::light;
  Fonts fonts;
  std::optional<int64_t> today;    // days since 1970-01-01
  const MapShapes* map = nullptr;  // null while it is loading or after loading failed
  bool map_failed = false;
  std::string build;        // build id of Trame
  bool has_pages = false;   // the site's other pages can be linked to
  bool unattended = false;  // the screen of a kiosk
  std::string activated;    // the id activated in this frame, or empty
};

struct Touched {
  bool clicked = false;
  bool hovered = false;
  bool pressed = false;
};

// Style and colour of a text.
struct TextLook {
  TextStyle style{};
  ColorRole role = ColorRole::text;
};

// Width at which a paragraph is wrapped, and its most lines when `max_lines` is positive.
struct TextWrap {
  double width = 0;
  int max_lines = 0;
  bool at_end = false;  // lines end at the right of the width, as numbers in a table do
};

// Rotation of a text about its start, in degrees clockwise.
struct TextTurn {
  Vec2 about;
  double degrees = 0;
};

class Ui {
 public:
  Ui(const FrameInput& input, UiMemory& memory);

  const FrameInput& in() const { return input_; }
  UiMemory& memory() { return memory_; }
  Language language() const { return input_.language; }
  const Palette& colors() const { return palette_; }

  // Messages.
  std::string say(Msg id) const { return message(id, input_.language); }
  std::string say(Msg id, std::initializer_list<std::string> args) const {
    return message(id, input_.language, args);
  }
  std::string count(Msg id, long long n) const { return message_count(id, input_.language, n); }

  // Text. Positions are the top left of the line box; `line_height` and widths in CSS px.
  double line_height(TextStyle style) const;
  double text_width(std::string_view text, TextStyle style) const;
  void text(Vec2 at, std::string_view text, TextStyle style, ColorRole role);
  void text(Vec2 at, std::string_view text, TextStyle style, Color ink);
  void text_turned(TextTurn turn, std::string_view text, TextStyle style, Color ink);
  // Draws one line, shortened with "…" when wider than `width`. Returns the width drawn.
  double text_fit(Vec2 at, double width, std::string_view words, TextLook look);
  // Draws text wrapped at spaces; shortens the last line when there are more. Returns the height.
  double text_block(Vec2 at, TextWrap wrap, std::string_view words, TextLook look);
  const MeasureText& measure_text() const { return measure_text_; }

  // Shapes.
  void fill(Rect rect, ColorRole role, double radius = 0);
  void fill(Rect rect, Color tint, double radius = 0);
  void fade(Rect rect, Color left, Color right);
  void outline(Rect rect, ColorRole role, double radius = 0, double thickness = 1);
  void dot(Vec2 center, double radius, ColorRole role);
  void line(Vec2 from, Vec2 to, ColorRole role, double thickness = 1);
  void line(Vec2 from, Vec2 to, Color ink, double thickness = 1);
  void hatch(Rect rect, Color ink, double spacing = 9);
  void dashes(const LineMark& dashed, ColorRole role);
  // Outline of a circle.
  void circle(Vec2 center, double radius, ColorRole role, double thickness = 1);
  // Fills any simple polygon, also a concave one.
  void polygon(std::span<const Vec2> points, Color ink);
  void triangles(std::span<const Vec2> points, std::span<const uint16_t> corners, Color ink);
  void polyline(std::span<const Vec2> points, ColorRole role, double thickness, bool closed);
  // Fills the area between two polylines of equally many points.
  void band(std::span<const Vec2> one, std::span<const Vec2> other, Color ink);
  void shadow(Rect rect, double radius, double size);
  void icon(const char* glyph, Vec2 center, double size, ColorRole role);
  void icon(const char* glyph, Vec2 center, double size, Color ink);
  // Opacity of everything drawn next, 0 … 1.
  void set_opacity(double opacity) { opacity_ = opacity; }
  void push_clip(Rect rect);
  void pop_clip();
  bool visible(Rect rect) const;
  Rect clipped(Rect rect) const;  // intersection with the current clip rectangle

  // Pointing. Registers an item that can be hit; later items are above earlier ones.
  Touched touch(const std::string& id, Rect rect, Hold hold = Hold::scroll) {
    return touch(HitItem{id, rect, hold, {}, 0, false});
  }
  Touched touch(HitItem item);
  void focus_ring(const std::string& id, Rect rect, double radius);

  // Sets the text shown for the item under the pointer or a long press; drawn above everything.
  void tooltip(std::string words) { tooltip_ = std::move(words); }
  void draw_tooltip();

  // Animates a length in px to `target` in about 200 ms, from `start` when first called for `id`.
  // With reduced motion it is at `target` at once.
  double animate(const std::string& id, double target, double start);
  double animate(const std::string& id, double target) { return animate(id, target, target); }

  // Minimum height of a touch target: 44 px, more with larger text.
  double control() const {
    return std::max<double>(touch_target, line_height(TextStyle::body_strong) + 20);
  }

  // Semantics. Rects are given on screen and stored relative to the enclosing scroll area. An empty
  // id is replaced by the node's index in its parent.
  SemanticNode& node(Role role, std::string id, std::string label, std::optional<Rect> rect = {});
  void open(Role role, std::string id, std::string label, std::optional<Rect> rect = {});
  SemanticNode& current() { return *stack_.back(); }
  void close();
  SemanticNode take_semantics() { return std::move(root_); }

  // Scroll areas. begin_scroll returns the screen y of the content's top.
  double begin_scroll(const std::string& id, Rect area);
  void end_scroll(double content_bottom);
  // Registers an area that scrolls in both directions and draws its content at an offset itself;
  // `furthest` is the greatest offset. panned() returns the offset of the last frame.
  void pan(const std::string& id, Rect area, Vec2 furthest);
  Vec2 panned(const std::string& id) const;

  // The lists and tables of a page share its rows, so that a file of any size stays usable; a panel
  // over the page has rows of its own. Returns how many of `wanted` rows may be drawn.
  size_t take_rows(size_t wanted) {
    const size_t given = std::min(wanted, rows_left_);
    rows_left_ -= given;
    return given;
  }
  size_t rows_left() const { return rows_left_; }
  void begin_panel() { rows_left_ = most_rows; }
  // Draws with at most this many of the rows that are left.
  template <class Draw>
  void with_rows(size_t most, Draw&& draw) {
    const size_t kept = rows_left_ - std::min(most, rows_left_);
    rows_left_ -= kept;
    draw();
    rows_left_ += kept;
  }

  void emit(Command command);
  std::vector<Command> take_commands() { return std::move(commands_); }

  // Runs a drawing function to get the height it returns: nothing is drawn, registered or emitted.
  template <class Draw>
  double measure(Draw&& draw) {
    ++measuring_;
    const size_t rows = rows_left_;
    double height = draw();
    rows_left_ = rows;
    --measuring_;
    return height;
  }
  bool measuring() const { return measuring_ > 0; }

  // Draws without adding semantic nodes, where the name of the enclosing node already has the
  // content.
  template <class Draw>
  void silently(Draw&& draw) {
    ++silent_;
    draw();
    --silent_;
  }

 private:
  struct ScrollFrame {
    std::string id;
    double origin_y;  // screen y of the content's top
    double left;
  };

  Rect in_content(Rect screen) const;
  uint32_t packed(Color color) const;  // colour in ImGui's format, with the current opacity
  bool mute() const { return measuring_ > 0 || silent_ > 0; }

  const FrameInput& input_;
  UiMemory& memory_;
  const Palette& palette_;
  ImDrawList* draw_ = nullptr;
  MeasureText measure_text_;
  SemanticNode root_;
  SemanticNode ignored_;
  std::vector<SemanticNode*> stack_;
  std::vector<HitItem> hits_;
  std::vector<Rect> clips_;
  std::vector<ScrollFrame> scrolls_;
  std::vector<std::string> drawn_scrolls_;
  std::vector<Command> commands_;
  static constexpr size_t most_rows = 1000;
  size_t rows_left_ = most_rows;
  int measuring_ = 0;
  int silent_ = 0;
  std::string tooltip_;
  double opacity_ = 1;

  friend void finish_frame(Ui&);
};

// Stores the rectangles of this frame in the memory, for pointing in the next frame.
void finish_frame(Ui& ui);

}  // namespace trame
