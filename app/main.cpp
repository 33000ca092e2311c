// Entry point of the app. It passes events of the platform to the session, draws frames, and passes
// the requests of the session to the platform.
#include "platform/platform.h"
#include "session/session.h"
#include "state/page_codes.h"
#include "ui/frame/renderer.h"

namespace {

namespace platform = trame::platform;

trame::Session session;

struct EventFeed {
  void operator()(const platform::PresenceEvent&) const { session.be_present(); }
  void operator()(const platform::PointerEvent& e) const {
    session.pointer({static_cast<trame::PointerPhase>(e.phase),
                     static_cast<trame::PointerKind>(e.kind),
                     e.id,
                     {e.x, e.y},
                     e.time_ms});
  }
  void operator()(const platform::WheelEvent& e) const {
    if (e.zoom)
      session.zoom_wheel({e.x, e.y}, e.dy);
    else
      session.wheel({e.x, e.y}, {e.dx, e.dy});
  }
  void operator()(const platform::KeyEvent& e) const { session.key(e.key); }
  void operator()(const platform::ActivateEvent& e) const { session.activate(e.id); }
  void operator()(const platform::InputEvent& e) const { session.input(e.id, e.value); }
  void operator()(const platform::FocusEvent& e) const { session.focus(e.id); }
  void operator()(const platform::ScrolledEvent& e) const { session.scrolled(e.id, e.y); }
  void operator()(const platform::ResizeEvent& e) const {
    session.resize({e.width, e.height}, e.ratio, {e.top, e.right, e.bottom, e.left}, e.text_scale);
  }
  void operator()(const platform::EnvironmentEvent& e) const {
    session.follow_system(e.dark, e.contrast, e.reduced_motion,
                          trame::language_of(e.language).value_or(trame::default_language()));
  }
  void operator()(const platform::NavigateEvent& e) const { session.navigate(e.fragment); }
  void operator()(const platform::OptionsEvent& e) const {
    session.set_options(trame::from_query(e.query));
  }
  void operator()(const platform::DataEvent& e) const {
    if (e.arrived)
      session.data_arrived(e.name, std::string(e.bytes.view()));
    else
      session.data_failed(e.name);
  }
  void operator()(const platform::ContextEvent& e) const { session.context(e.lost); }
  void operator()(const platform::SiteEvent& e) const {
    session.set_site(e.url, e.has_system_sheet);
    session.set_build(e.build, e.has_pages);
  }
  void operator()(const platform::FileEvent& e) const {
    session.file_came(static_cast<trame::FileStep>(e.step), e.name, e.bytes.view(), e.words);
  }
  void operator()(const platform::ChartEvent& e) const {
    platform::save_file("chart.svg", "image/svg+xml", session.chart_picture({e.width, e.height}));
  }
};

void hand_over(const trame::FrameOutput& out) {
  if (out.share) platform::share(*out.share);
  if (!out.copy.empty()) platform::copy_text(out.copy);
  if (out.kept) platform::keep_data(out.kept->data, out.kept->name);
  for (const trame::Picture& picture : out.pictures) {
    platform::use_picture(picture.use == trame::ExportFormat::print ? trame::picture_printed
                          : picture.use == trame::ExportFormat::png ? trame::picture_saved
                                                                    : trame::picture_copied,
                          picture.name, picture.svg);
  }
  for (const trame::Download& file : out.downloads) {
    platform::save_file(file.name, file.type, file.bytes);
  }
}

double frame(double now_ms) {
  for (const platform::Event& event : platform::take_events()) std::visit(EventFeed{}, event);
  session.set_today(platform::today());
  trame::FrameOutput out = session.frame(now_ms);
  platform::present();
  if (out.page) platform::describe_page(*out.page);
  if (out.semantics) platform::publish_semantics(*out.semantics);
  for (const auto& scroll : out.scrolls) platform::scroll_mirror(scroll.id, 0, scroll.y);
  if (out.history) platform::set_history(out.history->fragment, out.history->push);
  for (const std::string& name : out.requests) platform::request_data(name);
  for (const std::string& url : out.links) platform::open_link(url);
  hand_over(out);
  if (out.choose_file) platform::choose_file();
  if (!out.import_language.empty()) platform::import_file(out.import_language);
  return out.wait_ms;
}

void ready(bool can_draw) {
  if (can_draw)
    trame::start_renderer(platform::glsl_version());
  else
    trame::start_headless_renderer();
}

}  // namespace

int main(int argc, char** argv) {
  return platform::run(argc, argv, ready, frame);
}
