// What the interface remembers from frame to frame and no address should hold: scroll offsets, what
// the finger is doing, open menus, notices. Losing it loses nothing the visitor chose.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "layout/geometry.h"
#include "ui/gestures.h"

namespace trame {

struct Insets {
  double top = 0, right = 0, bottom = 0, left = 0;
};

struct ScrollState {
  Rect area;           // on screen, last frame
  double offset = 0;   // of the content, 0 = top
  double content = 0;  // height, last frame
  KineticScroll kinetic;
  double published = -1;  // the offset the page was last told
  double limit() const { return content > area.height ? content - area.height : 0; }
};

// Something that can be pointed at, in painting order; the last one under a point wins.
struct HitItem {
  std::string id;
  Rect rect;
};

enum class Overlay { none, programmes, filters, scopes };

// A sentence the visitor must see: an error, or what an address asked for in vain.
struct Notice {
  std::string id;
  std::string text;
  std::vector<std::string> details;
  bool error = true;
};

struct UiMemory {
  GestureRecognizer gestures;
  std::map<std::string, ScrollState> scrolls;
  std::vector<HitItem> hits;
  std::deque<std::string> activations;  // ids tapped or activated, waiting to be acted upon
  std::string dragged_scroll;           // the scroll area the finger drags
  std::string pressed;
  std::string hovered;
  std::string focused;  // by keyboard: wears the ring
  Overlay overlay = Overlay::none;
  std::vector<Notice> notices;
  bool unsettled = false;  // something only fits on a second drawing
  bool retry = false;      // the visitor asks to fetch again what failed
  double last_ms = 0;
};

}  // namespace trame
