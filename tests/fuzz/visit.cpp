#include "fuzz/visit.h"

#include <algorithm>
#include <array>

#include "fuzz/expect.h"
#include "fuzz/frame_checks.h"
#include "fuzz/programme_maker.h"
#include "fuzz/programme_words.h"
#include "state/page_codes.h"
#include "state/rules.h"
#include "state/url.h"
#include "support/all_words.h"
#include "support/read_file.h"
#include "ui/frame/renderer.h"

namespace trame::fuzz {
namespace {

constexpr std::string_view index_file =
    R"({"programmes":[{"id":"canal","file":"canal.json","title":"Canal"},)"
    R"({"id":"made","file":"made.json","title":{"fr":"Fabriqué","en":"Made"}}]})";
constexpr std::string_view map_file =
    R"({"controls":[[2.5,48.5,3,4],[3.5,48.5,10,4],[2.5,47.5,3,14],[3.5,47.5,10,14]],)"
    R"("arcs":[[0,0,0,10],[0,10,10,0,0,-10,-10,0],[0,0,-10,0,0,10,10,0]],)"
    R"("departments":[{"code":"11","name":"Ain","region":"32","rings":[[0,1]]},)"
    R"({"code":"12","name":"Aisne","region":"32","rings":[[-1,2]]}],)"
    R"("regions":[{"code":"32","name":"Both","rings":[[1,2]]},{"code":"9","name":"Far","rings":[]}]})";
constexpr std::string_view addresses[] = {
    "/canal/budget",           "",
    "/canal/budget/sankey",    "/canal/map",
    "/canal/partners/network", "/canal/partners/matrix",
    "/canal/actions/timeline", "/canal/compare?with=made",
    "/made/budget/waterfall",  "/canal/objectives",
    "/canal/budget/bars",      "/made/budget/table?sort=-value",
    "/canal/actions?q=eau",    "/own/budget",
    "/canal/sources?lang=en",  "/canal?sel=amount:total&theme=contrast"};
constexpr std::string_view queries[] = {"", "?embed", "?kiosk&idle=10&loop=budget,map"};
constexpr Vec2 screens[] = {{390, 844}, {1280, 800}, {320, 480}, {820, 600}, {1, 1}, {3840, 2160}};

Fonts new_fonts() {
  static const std::array<std::string, 3> bytes = {
      test::read_font("regular"), test::read_font("strong"), test::read_font("icons")};
  start_headless_renderer();
  Fonts fonts;
  add_font(fonts, "regular", bytes[0]);
  add_font(fonts, "strong", bytes[1]);
  add_font(fonts, "icons", bytes[2]);
  return fonts;
}

// Rasterised letters are kept from visit to visit. Now and then the atlas is made again: ImGui
// counts how often a place in it was reused, and stops at 512.
Fonts shared_fonts() {
  constexpr int visits_with_an_atlas = 2000;
  static int visits = 0;
  static Fonts fonts;
  const bool is_due = visits % visits_with_an_atlas == 0;
  if (visits == 0) test::use_all_words();
  if (visits > 0 && is_due) stop_renderer();
  if (is_due) fonts = new_fonts();
  ++visits;
  return fonts;
}

}  // namespace

std::string site_file(const std::string& name) {
  static const std::string canal = test::read_file("tests/data/valid/complete.json");
  static const std::string made = [] {
    constexpr std::string_view bytes = "any bytes make a programme, and these make the second one";
    Choices choices(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
    return made_file(choices);
  }();
  if (name == index_request) return std::string(index_file);
  if (name == map_request) return std::string(map_file);
  if (name == "canal.json") return canal;
  if (name == "made.json") return made;
  if (name.starts_with(qr_request)) return "1001";
  return {};
}

Visit::Visit(Choices& choices) : in_(choices) {
  session_.use_fonts(shared_fonts());
  Session::context(
      false);  // restores it: the renderer is shared, and the visit before may have lost it
  session_.set_options(from_query(in_.one_of(queries)));
  session_.set_site("https://a.example/", in_.either());
  session_.set_today(20'000);
  session_.follow_system(false, false, !in_.once_in(4),
                         Language::fr);  // most often with reduced motion
  session_.resize(in_.one_of(screens), 1, {}, 1);
  session_.navigate(in_.one_of(addresses));
  answers_late_ = in_.once_in(4);
  frame();
  frame();
}

void Visit::event() {
  constexpr void (Visit::*events[])() = {
      &Visit::tap, &Visit::use,           &Visit::touch,         &Visit::type,
      &Visit::go,  &Visit::change_screen, &Visit::change_system, &Visit::give_file,
      &Visit::use, &Visit::answer,        &Visit::wait,          &Visit::move_wheel};
  (this->*in_.one_of(events))();
  check_state();
  if (!in_.once_in(8)) frame();
}

void Visit::touch() {
  const int id = static_cast<int>(in_.below(3));
  const auto phase = static_cast<PointerPhase>(in_.below(5));
  if (phase == PointerPhase::down) down_.push_back(id);
  const Vec2 position{in_.between(-20, 1300), in_.between(-20, 900)};
  session_.pointer({phase, static_cast<PointerKind>(in_.below(3)), id, position, now_});
  now_ += 16;
}

// Taps an item of the last frame.
void Visit::tap() {
  const std::vector<HitItem>& hits = session_.memory().hits;
  if (hits.empty()) return;
  const Rect& rect = hits[in_.below(std::min<size_t>(hits.size(), 16'384))].rect;
  const Vec2 middle{rect.x + rect.width / 2, rect.y + rect.height / 2};
  const auto kind = in_.either() ? PointerKind::touch : PointerKind::mouse;
  session_.be_present();
  session_.pointer({PointerPhase::down, kind, 7, middle, now_});
  if (in_.once_in(4)) frame();
  session_.pointer({PointerPhase::up, kind, 7, middle, now_ += 50});
}

// Uses an element of the mirror, as assistive technology does.
void Visit::use() {
  const std::vector<std::string> ids = usable_ids(session_.semantics());
  if (ids.empty()) return;
  const std::string& id = ids[in_.below(std::min<size_t>(ids.size(), 16'384))];
  if (in_.once_in(8)) return session_.focus(id);
  session_.activate(id);
}

void Visit::type() {
  constexpr const char* keys[] = {"Escape",    "?",   "+",    "-",      "ArrowLeft", "ArrowRight",
                                  "ArrowDown", "End", "Home", "PageUp", "Print"};
  session_.be_present();
  if (in_.once_in(3)) return session_.input("search", made_words(in_));
  session_.key(in_.one_of(keys));
}

void Visit::move_wheel() {
  const Vec2 position{in_.between(0, 1300), in_.between(0, 900)};
  if (in_.once_in(3)) return session_.zoom_wheel(position, in_.between(-300, 300));
  if (in_.once_in(3)) {
    const auto& scrolls = session_.memory().scrolls;
    if (!scrolls.empty()) session_.scrolled(scrolls.begin()->first, in_.between(-100, 9000));
    return;
  }
  session_.wheel(position, {in_.between(-300, 300), in_.between(-300, 300)});
}

void Visit::go() {
  session_.navigate(in_.once_in(4) ? in_.bytes(60) : std::string(in_.one_of(addresses)));
}

void Visit::change_screen() {
  const double scale = in_.once_in(4) ? 2 : 1;
  session_.resize(in_.one_of(screens), in_.either() ? 1 : 2.5, {0, 0, in_.once_in(3) ? 34.0 : 0, 0},
                  scale);
}

void Visit::change_system() {
  if (in_.once_in(4)) return Session::context(in_.either());
  if (in_.once_in(6)) {
    const std::string chart = session_.chart_picture({in_.between(0, 900), in_.between(0, 900)});
    return check_markup(chart);
  }
  session_.follow_system(in_.either(), in_.either(), in_.either(),
                         in_.either() ? Language::fr : Language::en);
}

void Visit::give_file() {
  const auto step = static_cast<FileStep>(in_.below(4));
  const std::string name = in_.once_in(4) ? std::string() : in_.either() ? "a.json" : "b.csv";
  std::string bytes;
  if (step == FileStep::read || step == FileStep::converted) {
    bytes = in_.either() ? site_file("canal.json") : made_file(in_);
    if (in_.once_in(4)) bytes.resize(bytes.size() * in_.below(100) / 100);
    if (in_.once_in(4)) bytes = in_.bytes(30);
  }
  session_.file_came(step, name, bytes, in_.once_in(3) ? "too_large" : "import:a\nb");
}

// Delivers a requested file, or one that was not requested: the right bytes, other bytes or none.
void Visit::answer() {
  constexpr std::string_view names[] = {index_request, "canal.json", "made.json", map_request};
  std::string name(in_.one_of(names));
  if (!requested_.empty() && in_.either()) name = in_.one_of(requested_);
  std::erase(requested_, name);
  if (in_.once_in(3)) return session_.data_failed(name);
  session_.data_arrived(name, in_.once_in(4) ? in_.bytes(30) : site_file(name));
}

void Visit::wait() {
  constexpr double most[] = {20, 300, 2000, 100'000};
  now_ += in_.between(0, in_.one_of(most));
  if (in_.once_in(4)) session_.be_present();
}

void Visit::frame() {
  const FrameOutput out = session_.frame(now_ += 16);
  check_state();
  check_output(out);
  for (const std::string& name : out.requests) {
    if (answers_late_)
      requested_.push_back(name);
    else
      session_.data_arrived(name, site_file(name));
  }
}

void Visit::end() {
  for (int id : down_)
    session_.pointer({PointerPhase::cancel, PointerKind::touch, id, {}, now_ += 16});
  constexpr int most_frames = 200;
  for (int i = 0; i < most_frames; ++i) {
    const FrameOutput out = session_.frame(now_ += 50);
    check_output(out);
    if (out.wait_ms != 0) return check_state();
  }
  expect(false, "the app comes to rest", to_url(session_.state()));
}

void Visit::check_state() const {
  const ViewState& state = session_.state();
  const std::string address = to_url(state);
  expect(from_url(address) == state, "a state is read back from its address", address);
  expect(is_available(state.view, state.chart), "a view has the chart that is shown", address);
}

void Visit::check_output(const FrameOutput& out) {
  check_frame(out);
  if (out.semantics) check_tree(session_.semantics());
}

}  // namespace trame::fuzz
