// The interface between Trame and the system it runs on: a window with an OpenGL context, events
// from the system, requests to it. platform_web.cpp implements it in a web page,
// platform_native.cpp on a desktop with SDL. It does not depend on programmes, charts or ImGui.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace trame::platform {

enum class PointerPhase { down, move, up, cancel, leave };
enum class PointerKind { mouse, touch, pen };

struct PresenceEvent {};  // a visitor is in front of an unattended screen (kiosk)
// Positions are fractional CSS px from the top left of the window; times are in ms.
struct PointerEvent {
  PointerPhase phase{};
  PointerKind kind{};
  int id = 0;
  double x = 0, y = 0;
  double time_ms = 0;
};
struct WheelEvent {
  double x = 0, y = 0;
  double dx = 0, dy = 0;  // CSS px
  bool zoom = false;      // whether it is a pinch on a trackpad
};
struct KeyEvent {
  std::string key;  // value of KeyboardEvent.key
  bool shift = false;
};
struct ActivateEvent {  // an element of the mirror was activated by keyboard or assistive
                        // technology
  std::string id;
};
struct InputEvent {
  std::string id;
  std::string value;
};
struct FocusEvent {
  std::string id;  // empty: nothing has keyboard focus
};
struct ScrolledEvent {
  std::string id;
  double x = 0, y = 0;
};
struct ResizeEvent {
  double width = 0, height = 0;                     // CSS px
  double ratio = 1;                                 // device pixels per CSS px
  double top = 0, right = 0, bottom = 0, left = 0;  // safe-area insets in CSS px
  double text_scale = 1;  // text size set by the visitor, relative to the default
};
struct EnvironmentEvent {
  bool dark = false;
  bool contrast = false;
  bool reduced_motion = false;
  std::string language;
};
struct NavigateEvent {
  std::string fragment;
};
struct OptionsEvent {  // sent once, before the first frame
  std::string query;   // the query of the address
};
// Owns bytes allocated with malloc and frees them, so that what the page has copied into the app's
// memory is not copied a second time.
class Bytes {
 public:
  Bytes() = default;
  Bytes(char* from_malloc, size_t size) : data_(from_malloc), size_(size) {}
  std::string_view view() const { return {data_.get(), size_}; }

 private:
  struct Free {
    void operator()(char* data) const { std::free(data); }
  };
  std::unique_ptr<char, Free> data_;
  size_t size_ = 0;
};
struct DataEvent {
  std::string name;
  Bytes bytes;
  bool arrived = false;
  int http_status = 0;  // of a failed request; 0: no whole answer, 200: other bytes
};
struct ContextEvent {
  bool lost = false;
};
struct SiteEvent {
  std::string url;                // address of the page, without fragment
  bool has_system_sheet = false;  // whether the system has a share sheet for links
  std::string build;              // id of the build
  bool has_pages = false;         // whether the site has the single-file page and the kiosk page
};
// Steps of opening an own file. `coming`: its name is known, its bytes are loading (an empty name:
// the visitor cancelled this); `read`: its bytes are in the event; `converted`: they were converted
// (`words` describe how); `refused`: it cannot be used (`words` is the reason).
enum class FileStep { coming, read, converted, refused };
struct FileEvent {
  FileStep step{};
  std::string name;
  Bytes bytes;
  std::string words;
};
struct ChartEvent {  // requests the chart as a file, in this size in CSS px
  double width = 0, height = 0;
};

using Event =
    std::variant<PresenceEvent, PointerEvent, WheelEvent, KeyEvent, ActivateEvent, InputEvent,
                 FocusEvent, ScrolledEvent, ResizeEvent, EnvironmentEvent, NavigateEvent,
                 OptionsEvent, DataEvent, ContextEvent, SiteEvent, FileEvent, ChartEvent>;

// Returns the events since the last call, oldest first.
std::vector<Event> take_events();

// Draws a frame. Returns when the next one is needed: 0 immediately, > 0 in that many ms, < 0 only
// after an event.
using FrameFunction = double (*)(double now_ms);
// Called once, when the window and its OpenGL context are ready, or with false in a page without
// WebGL2: visitors then use the mirror only.
using ReadyFunction = void (*)(bool can_draw);

// Runs the app. Returns when the desktop window is closed. In a page it returns immediately, and
// the page calls each frame.
int run(int argc, char** argv, ReadyFunction ready, FrameFunction frame);

void present();  // shows the frame drawn last

// Requests to the page. The desktop window implements the requests that are useful there; the other
// functions do nothing.
void publish_semantics(std::string_view json);
void scroll_mirror(std::string_view id, double x, double y);
void set_history(std::string_view fragment, bool push);
void describe_page(std::string_view json);
void request_data(std::string_view name);
void open_link(std::string_view url);
void share(std::string_view json);
void copy_text(std::string_view text);
// Converts an SVG document to an image and saves it under the name ("save") or copies it ("copy"),
// or prints the document ("print").
void use_picture(std::string_view use, std::string_view name, std::string_view svg);
// Saves data that was requested before (request_data) as a file on the visitor's device. `data` is
// the requested name, `name` the file name.
void keep_data(std::string_view data, std::string_view name);
// Saves a file on the visitor's device; `type` is a MIME type as in Content-Type.
void save_file(std::string_view name, std::string_view type, std::string_view bytes);
// Shows the file dialogue. Browsers allow this only while an input of the visitor is handled. A
// FileEvent may follow.
void choose_file();
// Passes the file read last to the importer, because it is not a programme. `language`: code of the
// language of the importer's messages. A FileEvent follows.
void import_file(std::string_view language);

const char* glsl_version();

// Returns the days since 1970-01-01 in the visitor's clock and time zone.
int64_t today();

}  // namespace trame::platform
