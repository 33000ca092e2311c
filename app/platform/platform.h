// The narrow border between Trame and the machine it runs on: a window with an OpenGL context,
// events in, a few requests out. platform_web.cpp speaks with the page, platform_native.cpp with
// SDL. It knows nothing of programmes, charts or ImGui.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace trame::platform {

enum class PointerPhase { down, move, up, cancel, leave };
enum class PointerKind { mouse, touch, pen };

struct PresenceEvent {};  // somebody is at an unattended screen
// Positions are fractional CSS pixels from the top left of the window; times are milliseconds.
struct PointerEvent {
  PointerPhase phase{};
  PointerKind kind{};
  int id = 0;
  double x = 0, y = 0;
  double time_ms = 0;
};
struct WheelEvent {
  double x = 0, y = 0;
  double dx = 0, dy = 0;  // pixels
  bool zoom = false;      // pinch on a trackpad
};
struct KeyEvent {
  std::string key;  // as KeyboardEvent.key
  bool shift = false;
};
struct ActivateEvent {  // by keyboard or assistive technology, on the mirrored page
  std::string id;
};
struct InputEvent {
  std::string id;
  std::string value;
};
struct FocusEvent {
  std::string id;  // empty: nothing is focused by keyboard
};
struct ScrolledEvent {
  std::string id;
  double x = 0, y = 0;
};
struct ResizeEvent {
  double width = 0, height = 0;                     // CSS pixels
  double ratio = 1;                                 // device pixels per CSS pixel
  double top = 0, right = 0, bottom = 0, left = 0;  // safe-area insets
  double text_scale = 1;                            // the visitor's text size over the usual one
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
struct OptionsEvent {  // once, before the first frame
  std::string query;   // what follows '?' in the address
};
struct DataEvent {
  std::string name;
  std::string bytes;
  bool arrived = false;
  int http_status = 0;  // when it did not arrive; 0: no answer at all
};
struct ContextEvent {
  bool lost = false;
};
struct SiteEvent {
  std::string url;                // of the page, without fragment
  bool has_system_sheet = false;  // that shares a link
  std::string build;              // which version of Trame this is
  bool has_pages = false;         // beside this one: a copy in one file, the kiosk's
};
// A file of the visitor's: it has a name and its bytes are on their way; they are here; they were
// converted (`words` say how); or it cannot be had (`words` is why).
enum class FileStep { coming, read, converted, refused };
struct FileEvent {
  FileStep step{};
  std::string name;
  std::string bytes;
  std::string words;
};
struct ChartEvent {  // the chart alone is wanted as a file, so large in CSS pixels
  double width = 0, height = 0;
};

using Event =
    std::variant<PresenceEvent, PointerEvent, WheelEvent, KeyEvent, ActivateEvent, InputEvent,
                 FocusEvent, ScrolledEvent, ResizeEvent, EnvironmentEvent, NavigateEvent,
                 OptionsEvent, DataEvent, ContextEvent, SiteEvent, FileEvent, ChartEvent>;

// What has happened since the last call, oldest first.
std::vector<Event> take_events();

// A frame: draws and returns when the next is needed: 0 now, > 0 in that many ms, < 0 only on an
// event.
using FrameFunction = double (*)(double now_ms);
// Called once when the window and its OpenGL context are ready, or, in a page without WebGL2, when
// nothing can be drawn: the mirrored page then is all there is.
using ReadyFunction = void (*)(bool can_draw);

// Runs the app: natively until the window is closed; in a page it returns at once and the page
// drives.
int run(int argc, char** argv, ReadyFunction ready, FrameFunction frame);

void present();  // shows what was drawn

// Requests to the page; the native window answers the ones that make sense there.
void publish_semantics(std::string_view json);
void scroll_mirror(std::string_view id, double x, double y);
void set_history(std::string_view fragment, bool push);
void describe_page(std::string_view json);
void request_data(std::string_view name);
void open_link(std::string_view url);
void share(std::string_view json);
void copy_text(std::string_view text);
// Makes an image of an SVG document: "save" it under the name, "copy" it, or "print" the document.
void use_picture(std::string_view use, std::string_view name, std::string_view svg);
// Gives the visitor a file that was asked for before by its name.
void keep_data(std::string_view data, std::string_view name);
// Gives the visitor a file to keep; `type` as in Content-Type.
void save_file(std::string_view name, std::string_view type, std::string_view bytes);
// Asks the visitor for a file, while their gesture lasts; a FileEvent may follow.
void choose_file();
// The file that was read last is no programme: to the importer with it, for sentences in `language`
// ("fr", "en"). A FileEvent follows.
void import_file(std::string_view language);

const char* glsl_version();

// Days since 1970-01-01 by the visitor's own clock and time zone.
int64_t today();

}  // namespace trame::platform
