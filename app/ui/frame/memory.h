// What the interface remembers from frame to frame and no address should hold: scroll offsets, what
// the hand is doing, what moves, open menus, notices. Losing it loses nothing the visitor chose.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gesture/recognizer.h"
#include "layout/geometry.h"

namespace trame {

struct Insets {
  double top = 0, right = 0, bottom = 0, left = 0;
};

struct ScrollState {
  Rect area;           // on screen, last frame
  double offset = 0;   // of the content, 0 = top
  double content = 0;  // height, last frame
  double pull = 0;     // px the finger is beyond an edge: negative above the top
  double give = 0;     // what the content shows of it; springs back when let go
  KineticScroll kinetic;
  double published = -1;  // the offset the page was last told
  double x = 0;           // sideways, in what is wider than its area
  double width = 0;
  KineticScroll sideways;
  double limit() const { return content > area.height ? content - area.height : 0; }
  double limit_x() const { return width > area.width ? width - area.width : 0; }
};

// Something that can be pointed at, in painting order; the last one under a point wins. What is
// small has a reach: a point that hits nothing but a ground goes to the nearest one within it.
struct HitItem {
  std::string id;
  Rect rect;
  Hold hold = Hold::scroll;
  std::vector<Vec2> outline;  // what of the rect it covers; empty: all
  double reach = 0;           // px around the rect
  bool is_ground = false;     // gives way to what is near
};

// A drag or a pinch under way, added up since the last frame.
struct Handling {
  std::string id;  // what was taken hold of
  Vec2 center;
  Vec2 shift;
  double factor = 1;
  std::optional<Vec2> released;  // with this velocity, px/s
  bool drags = false;            // one finger, not a pinch
};

enum class Overlay {
  none,
  programmes,
  views,
  languages,
  filters,
  scopes,
  keys,
  share,
  outside,       // an address that an unattended screen does not open, for the visitor's phone
  file_choice,   // asks for the visitor's own file
  file_facts,    // about the one that is open
  file_refused,  // what is wrong with one
};

// A QR code as the page has made it: `size` modules a side, '1' where one is dark.
struct QrCode {
  std::string text;  // what it says
  size_t size = 0;
  std::string modules;
};

// A sentence the visitor must see: an error, or what an address asked for in vain.
struct Notice {
  std::string id;
  std::string text;
  std::vector<std::string> details;
  bool error = true;
};

// A value on its way from where it was to where it should be.
struct Motion {
  double value = 0;
  bool used = false;  // in this frame; what is not starts anew next time
};

struct UiMemory {
  GestureRecognizer gestures;
  std::map<std::string, ScrollState> scrolls;
  std::vector<HitItem> hits;
  std::deque<std::string> activations;  // ids tapped or activated, waiting to be acted upon
  std::string dragged_scroll;           // the scroll area the finger drags
  Handling handling;
  std::string double_tapped;
  std::string pressed;
  std::string hovered;
  std::string long_pressed;  // shows what hovering would
  Vec2 pointer;              // where that happened
  std::string focused;       // by keyboard: wears the ring
  std::string toggled;       // the disclosure that stands otherwise than at first
  Overlay overlay = Overlay::none;
  std::string outside;  // the address of Overlay::outside
  std::vector<Notice> notices;
  std::optional<QrCode> qr;
  std::map<std::string, Motion> motions;
  bool reduced_motion = false;
  bool moving = false;      // something is not yet where it should be
  bool unsettled = false;   // something only fits on a second drawing
  bool retry = false;       // the visitor asks to fetch again what failed
  double sheet_height = 0;  // of the details on a phone while a finger drags them; 0: at rest
  bool sheet_full = false;
  double last_ms = 0;
  double frame_seconds = 0;
};

}  // namespace trame
