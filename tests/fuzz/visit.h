// The whole app without a window for a fuzzer: one visit after the other with the same fonts, whose
// letters stay rasterised, and with small files. What a frame gives is checked each time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fuzz/choices.h"
#include "session/session.h"

namespace trame::fuzz {

// Files of the made-up site; nothing for a name that it does not have.
std::string site_file(const std::string& name);

class Visit {
 public:
  explicit Visit(Choices& choices);

  // One thing that a visitor, a browser or a network does, and most often the next frame.
  void event();
  // Lifts all pointers and draws until the app rests.
  void end();

 private:
  void touch();
  void tap();
  void use();
  void type();
  void move_wheel();
  void go();
  void change_screen();
  void change_system();
  void give_file();
  void answer();
  void wait();
  void frame();

  void check_state() const;
  void check_output(const FrameOutput& out);

  Choices& in_;
  Session session_;
  double now_ = 0;
  bool answers_late_ = false;
  std::vector<std::string> requested_;
  std::vector<int> down_;  // ids of the pointers that are down
};

}  // namespace trame::fuzz
