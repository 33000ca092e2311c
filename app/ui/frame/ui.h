// One frame of the interface while it is drawn: shapes and text onto ImGui's draw list, things that
// can be pointed at, and the semantic tree that the page mirrors, all from the same calls. Widgets
// are built on it; it holds no choice of the visitor and knows no programme.
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
  const MapShapes* map = nullptr;  // null while it is on its way, or could not be had
  bool map_failed = false;
  std::string build;        // which version of Trame this is
  bool has_pages = false;   // the site's other pages lie beside this one
  bool unattended = false;  // a kiosk's screen
  std::string activated;    // the id acted upon in this frame, or empty
};

struct Touched {
  bool clicked = false;
  bool hovered = false;
  bool pressed = false;
};

// How words are written.
struct TextLook {
  TextStyle style{};
  ColorRole role = ColorRole::text;
};

// Where a paragraph breaks: after `width` px, and after `max_lines` lines when that is positive.
struct TextWrap {
  double width = 0;
  int max_lines = 0;
};

// By how much words are turned, in degrees clockwise about where they start.
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

  // Words.
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
  // One line, cut with "…" when wider than `width`. The answer is the width drawn.
  double text_fit(Vec2 at, double width, std::string_view text, TextLook look);
  // Wrapped at spaces, the last of the lines cut when there are more. The answer is the height.
  double text_block(Vec2 at, TextWrap wrap, std::string_view text, TextLook look);
  const MeasureText& measure_text() const { return measure_text_; }

  // Shapes.
  void fill(Rect rect, ColorRole role, double radius = 0);
  void fill(Rect rect, Color color, double radius = 0);
  void fade(Rect rect, Color left, Color right);
  void outline(Rect rect, ColorRole role, double radius = 0, double thickness = 1);
  void dot(Vec2 center, double radius, ColorRole role);
  void line(Vec2 from, Vec2 to, ColorRole role, double thickness = 1);
  void line(Vec2 from, Vec2 to, Color ink, double thickness = 1);
  void hatch(Rect rect, Color ink, double spacing = 9);
  void dashes(const LineMark& line, ColorRole role);
  void circle(Vec2 center, double radius, ColorRole role, double thickness = 1);  // a ring
  // Any simple polygon, concave ones too.
  void polygon(std::span<const Vec2> points, Color ink);
  void triangles(std::span<const Vec2> points, std::span<const uint16_t> corners, Color ink);
  void polyline(std::span<const Vec2> points, ColorRole role, double thickness, bool closed);
  // The quadrilaterals between two lines of equally many points.
  void band(std::span<const Vec2> one, std::span<const Vec2> other, Color ink);
  void shadow(Rect rect, double radius, double size);
  void icon(const char* glyph, Vec2 center, double size, ColorRole role);
  void icon(const char* glyph, Vec2 center, double size, Color ink);
  void set_opacity(double opacity) { opacity_ = opacity; }  // of all that is drawn, 0 … 1
  void push_clip(Rect rect);
  void pop_clip();
  bool visible(Rect rect) const;
  Rect clipped(Rect rect) const;  // to what is being drawn into

  // Pointing. Registers what can be hit; later items lie above earlier ones.
  Touched touch(const std::string& id, Rect rect, Hold hold = Hold::scroll) {
    return touch(HitItem{id, rect, hold, {}, 0, false});
  }
  Touched touch(HitItem item);
  void focus_ring(const std::string& id, Rect rect, double radius);

  // Says more about what the pointer rests on, or a long press holds; drawn above everything.
  void tooltip(std::string words) { tooltip_ = std::move(words); }
  void draw_tooltip();

  // A length in px on its way to `target`, about 200 ms; it starts at `start` when first asked for,
  // and is there at once when the visitor wants less motion.
  double animate(const std::string& id, double target, double start);
  double animate(const std::string& id, double target) { return animate(id, target, target); }

  // The least height of what a finger uses: 44 px, more when the visitor's text is larger.
  double control() const {
    return std::max<double>(touch_target, line_height(TextStyle::body_strong) + 20);
  }

  // Meaning. Rects are on screen; they are kept relative to the scroll area they are in. An empty
  // id is replaced by the node's place in its parent.
  SemanticNode& node(Role role, std::string id, std::string label, std::optional<Rect> rect = {});
  void open(Role role, std::string id, std::string label, std::optional<Rect> rect = {});
  SemanticNode& current() { return *stack_.back(); }
  void close();
  SemanticNode take_semantics() { return std::move(root_); }

  // Scrolling areas. begin answers the y of the content's top on screen.
  double begin_scroll(const std::string& id, Rect area);
  void end_scroll(double content_bottom);
  // An area that draws its content at an offset itself, in both directions: how far the content may
  // go. The offset of the last frame is answered by panned().
  void pan(const std::string& id, Rect area, Vec2 furthest);
  Vec2 panned(const std::string& id) const;

  void emit(Command command);
  std::vector<Command> take_commands() { return std::move(commands_); }

  // Runs a drawing function for the height it answers, with nothing drawn, hit, meant or emitted.
  template <class Draw>
  double measure(Draw&& draw) {
    ++measuring_;
    double height = draw();
    --measuring_;
    return height;
  }
  bool measuring() const { return measuring_ > 0; }

  // Draws without adding meaning: for what the enclosing node's name already says.
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
  uint32_t packed(Color color) const;  // as ImGui has it
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
  int measuring_ = 0;
  int silent_ = 0;
  std::string tooltip_;
  double opacity_ = 1;

  friend void finish_frame(Ui&);
};

// Hands the rectangles of this frame to the memory, for the next frame's pointing.
void finish_frame(Ui& ui);

}  // namespace trame
