// Web implementation of the platform. The WebGL context of the canvas and all input come from
// web/src. SDL is not used here: its input handling rounds positions, blocks keyboard shortcuts of
// the browser and turns cancelled touches into clicks.
#include <emscripten/emscripten.h>
#include <emscripten/html5.h>
#include <emscripten/html5_webgl.h>

#include <utility>

#include "platform/platform.h"

// clang-format off
EM_JS(void, host_call, (const char* name, const char* argument), {
  Module["host"][UTF8ToString(name)](UTF8ToString(argument));
});
EM_JS(void, host_history, (const char* fragment, int push), {
  Module["host"]["history"](UTF8ToString(fragment), push !== 0);
});
EM_JS(void, host_scroll, (const char* id, double x, double y), {
  Module["host"]["scroll"](UTF8ToString(id), x, y);
});
EM_JS(void, host_call_with, (const char* name, const char* one, const char* two, const char* three), {
  Module["host"][UTF8ToString(name)](UTF8ToString(one), UTF8ToString(two), UTF8ToString(three));
});
// The bytes are copied, because the memory of the wasm may be reallocated.
EM_JS(void, host_save, (const char* name, const char* type, const char* bytes, int size), {
  Module["host"]["save"](UTF8ToString(name), UTF8ToString(type), HEAPU8.slice(bytes, bytes + size));
});
// clang-format on

namespace trame::platform {
namespace {

struct Page {
  ReadyFunction ready = nullptr;
  FrameFunction frame = nullptr;
  std::vector<Event> events;
  EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = 0;
  ResizeEvent size;
  bool resized = false;
};
Page page;

void call(const char* name, std::string_view argument) {
  host_call(name, std::string(argument).c_str());
}

// Uses the context that web/src/host/context.js created: the attributes requested here have no
// effect.
bool take_context() {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  page.context = emscripten_webgl_create_context("#canvas", &attributes);
  // The handle is checked first, because making context 0 current succeeds too.
  return page.context > 0 &&
         emscripten_webgl_make_context_current(page.context) == EMSCRIPTEN_RESULT_SUCCESS;
}

// Setting the size of a canvas clears it, even if the size is unchanged. So it is set only when it
// changed, and immediately before drawing.
void fit_canvas() {
  if (!page.context || !page.resized) return;
  page.resized = false;
  const ResizeEvent& size = page.size;
  emscripten_set_canvas_element_size("#canvas", static_cast<int>(size.width * size.ratio + 0.5),
                                     static_cast<int>(size.height * size.ratio + 0.5));
}

}  // namespace

std::vector<Event> take_events() {
  return std::exchange(page.events, {});
}

int run(int, char**, ReadyFunction ready, FrameFunction frame) {
  page.ready = ready;
  page.frame = frame;
  return 0;
}

void present() {}  // the browser shows the canvas after the frame

void publish_semantics(std::string_view json) {
  call("publish", json);
}
void scroll_mirror(std::string_view id, double x, double y) {
  host_scroll(std::string(id).c_str(), x, y);
}
void set_history(std::string_view fragment, bool push) {
  host_history(std::string(fragment).c_str(), push);
}
void describe_page(std::string_view json) {
  call("page", json);
}
void request_data(std::string_view name) {
  call("request", name);
}
void open_link(std::string_view url) {
  call("open", url);
}
void share(std::string_view json) {
  call("share", json);
}

void copy_text(std::string_view text) {
  call("copy", text);
}
void use_picture(std::string_view use, std::string_view name, std::string_view svg) {
  host_call_with("picture", std::string(use).c_str(), std::string(name).c_str(),
                 std::string(svg).c_str());
}
void keep_data(std::string_view data, std::string_view name) {
  host_call_with("keep", std::string(data).c_str(), std::string(name).c_str(), "");
}
void save_file(std::string_view name, std::string_view type, std::string_view bytes) {
  host_save(std::string(name).c_str(), std::string(type).c_str(), bytes.data(),
            static_cast<int>(bytes.size()));
}

void choose_file() {
  call("chooseFile", {});
}
void import_file(std::string_view language) {
  call("importFile", language);
}

const char* glsl_version() {
  return "#version 300 es";
}

}  // namespace trame::platform

using namespace trame::platform;

extern "C" {

EMSCRIPTEN_KEEPALIVE int trame_create() {
  bool can_draw = take_context();
  page.ready(can_draw);
  return can_draw ? 1 : 0;
}

// Called when the page has replaced a canvas whose context is lost permanently.
EMSCRIPTEN_KEEPALIVE void trame_renew() {
  emscripten_webgl_destroy_context(page.context);
  take_context();
  page.resized = true;
  page.events.push_back(ContextEvent{false});
}

EMSCRIPTEN_KEEPALIVE double trame_frame(double now_ms) {
  fit_canvas();
  return page.frame(now_ms);
}

EMSCRIPTEN_KEEPALIVE void trame_presence() {
  page.events.push_back(PresenceEvent{});
}

EMSCRIPTEN_KEEPALIVE void trame_pointer(int type, int id, double x, double y, int kind,
                                        int /*buttons*/, double time_ms) {
  page.events.push_back(PointerEvent{static_cast<PointerPhase>(type),
                                     static_cast<PointerKind>(kind), id, x, y, time_ms});
}

EMSCRIPTEN_KEEPALIVE void trame_wheel(double x, double y, double dx, double dy, int zoom) {
  page.events.push_back(WheelEvent{x, y, dx, dy, zoom != 0});
}

EMSCRIPTEN_KEEPALIVE void trame_key(const char* key, int modifiers) {
  page.events.push_back(KeyEvent{key, (modifiers & 1) != 0});
}

EMSCRIPTEN_KEEPALIVE void trame_activate(const char* id) {
  page.events.push_back(ActivateEvent{id});
}

EMSCRIPTEN_KEEPALIVE void trame_input(const char* id, const char* value) {
  page.events.push_back(InputEvent{id, value});
}

EMSCRIPTEN_KEEPALIVE void trame_focus(const char* id) {
  page.events.push_back(FocusEvent{id});
}

EMSCRIPTEN_KEEPALIVE void trame_scrolled(const char* id, double x, double y) {
  page.events.push_back(ScrolledEvent{id, x, y});
}

EMSCRIPTEN_KEEPALIVE void trame_resize(double width, double height, double ratio, double top,
                                       double right, double bottom, double left,
                                       double text_scale) {
  page.size = {width, height, ratio, top, right, bottom, left, text_scale};
  page.events.push_back(page.size);
  page.resized = true;
}

EMSCRIPTEN_KEEPALIVE void trame_environment(int dark, int contrast, int reduced_motion,
                                            const char* language) {
  page.events.push_back(EnvironmentEvent{dark != 0, contrast != 0, reduced_motion != 0, language});
}

EMSCRIPTEN_KEEPALIVE void trame_navigate(const char* fragment) {
  page.events.push_back(NavigateEvent{fragment});
}

EMSCRIPTEN_KEEPALIVE void trame_options(const char* query) {
  page.events.push_back(OptionsEvent{query});
}

// The page frees texts after the call. The app frees bytes, which the page allocated with malloc.
EMSCRIPTEN_KEEPALIVE void trame_data(const char* name, char* bytes, int size) {
  page.events.push_back(DataEvent{name, Bytes(bytes, static_cast<size_t>(size)), true, 200});
}

EMSCRIPTEN_KEEPALIVE void trame_data_failed(const char* name, int http_status) {
  page.events.push_back(DataEvent{name, {}, false, http_status});
}

EMSCRIPTEN_KEEPALIVE void trame_site(const char* url, int has_system_sheet, const char* build,
                                     int has_pages) {
  page.events.push_back(SiteEvent{url, has_system_sheet != 0, build, has_pages != 0});
}

EMSCRIPTEN_KEEPALIVE void trame_file(int step, const char* name, const char* words, char* bytes,
                                     int size) {
  page.events.push_back(
      FileEvent{static_cast<FileStep>(step), name, Bytes(bytes, static_cast<size_t>(size)), words});
}

// The build calls this to draw the preview images of the charts.
EMSCRIPTEN_KEEPALIVE void trame_chart(double width, double height) {
  page.events.push_back(ChartEvent{width, height});
}

EMSCRIPTEN_KEEPALIVE void trame_context(int lost) {
  page.events.push_back(ContextEvent{lost != 0});
}

}  // extern "C"
