// State of the interface kept from frame to frame that is not in the address: scroll offsets,
// gestures, animations, open menus, notices. Losing it loses no choice of the visitor.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gesture/recognizer.h"
#include "layout/geometry.h"

namespace trame {

struct Insets {
  double top = 0, right = 0, bottom = 0, left = 0;
};

struct ScrollState {
  Rect area;              // position on screen in the last frame
  double offset = 0;      // scroll offset of the content, 0 = top
  double content = 0;     // height of the content in the last frame
  double overscroll = 0;  // px dragged beyond an edge; negative above the top
  // px by which the content is shifted for it; returns to 0 after release.
  double overscroll_shown = 0;
  KineticScroll kinetic;
  double published = -1;  // the offset last sent to the page
  double x = 0;           // horizontal offset, when the content is wider than its area
  double width = 0;
  KineticScroll sideways;
  double limit() const { return content > area.height ? content - area.height : 0; }
  double limit_x() const { return width > area.width ? width - area.width : 0; }
};

// An item that can be pointed at. Of the items under a point, the one painted last is chosen. If
// that is a background (`is_ground`, e.g. an area of the map), the nearest item whose rectangle is
// at most `reach` px away is chosen instead: small items are then easy to hit.
struct HitItem {
  std::string id;
  Rect rect;
  Hold hold = Hold::scroll;
  std::vector<Vec2> outline;  // area within the rect; empty: the whole rectangle
  double reach = 0;           // px around the rect
  bool is_ground = false;     // a background of other items
};

// A drag or a pinch, summed since the last frame.
struct DragState {
  std::string id;  // id of the item dragged or pinched
  Vec2 center;
  Vec2 shift;
  double factor = 1;
  std::optional<Vec2> released;  // set after release: velocity, px/s
  bool one_pointer = false;      // a drag with one pointer, not a pinch
};

enum class Overlay {
  none,
  programmes,
  views,
  languages,
  filters,
  scopes,
  currencies,
  keys,
  share,
  outside,       // a link that an unattended screen does not open: its address as a QR code
  file_choice,   // asks for the visitor's own file
  file_facts,    // facts on the open file
  file_refused,  // why a file was refused
};

// A QR code made by the page: `size` modules per side, '1' for dark ones.
struct QrCode {
  std::string text;  // the encoded text
  size_t size = 0;
  std::string modules;
  bool is_missing = false;  // the page could not make it
};

// What the button of a notice about a programme does. none: there is no button; request: requests
// its file again; show: also shows the programme.
enum class Retry { none, request, show };
// Begins the id of a notice about a programme; the slug follows.
inline constexpr std::string_view programme_notice_prefix = "data-";

// A message for the visitor: an error, or a part of the address that is not available.
struct Notice {
  std::string id;
  std::string text;
  std::vector<std::string> details;
  bool error = true;
  Retry retry = Retry::none;
};

// A value that is animated.
struct Motion {
  double value = 0;
  bool used = false;  // drawn in this frame; an unused motion is removed
};

struct UiMemory {
  GestureRecognizer gestures;
  std::map<std::string, ScrollState> scrolls;
  std::vector<HitItem> hits;
  std::deque<std::string> activations;  // ids tapped or activated, not yet handled
  std::string dragged_scroll;           // id of the area that the finger scrolls
  DragState drag;
  std::string double_tapped;
  std::string pressed;
  std::string hovered;
  std::string long_pressed;  // id under a long press: shows its tooltip
  Vec2 pointer;              // position of the pointer or the long press
  std::string focused;       // id with the keyboard focus: drawn with a ring
  std::string toggled;       // the disclosure that is not in its initial state
  Overlay overlay = Overlay::none;
  std::string outside;  // address shown by Overlay::outside
  std::vector<Notice> notices;
  std::optional<QrCode> qr;
  std::map<std::string, Motion> motions;
  bool reduced_motion = false;
  bool moving = false;         // an animation is not finished
  bool redraw_needed = false;  // the layout changed while it was drawn: draw again at once
  bool retry = false;          // the visitor asks for another try after a failed fetch
  double sheet_height = 0;  // px, height of the details sheet while a finger drags it; 0: at rest
  bool sheet_full = false;
  double last_ms = 0;
  double frame_seconds = 0;
};

}  // namespace trame
