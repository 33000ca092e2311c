// Desktop implementation of the platform, for development: SDL2 provides window, input and OpenGL;
// data files are read from the source tree. It has no mirror and no browser history: the window
// title shows the fragment.
#include <SDL.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "platform/platform.h"

namespace trame::platform {
namespace {

struct Window {
  std::vector<Event> events;
  SDL_Window* window = nullptr;
  SDL_GLContext context = nullptr;
  bool running = true;
};
Window app;

Bytes copy_of(std::string_view bytes) {
  char* copy = static_cast<char*>(std::malloc(bytes.size() + 1));
  if (!copy) return {};
  std::copy(bytes.begin(), bytes.end(), copy);
  return {copy, bytes.size()};
}

Bytes read_file(const std::string& path, bool& found) {
  std::string bytes;
  FILE* file = std::fopen(path.c_str(), "rb");
  found = file != nullptr;
  if (!file) return {};
  char block[65536];
  while (size_t n = std::fread(block, 1, sizeof block, file)) bytes.append(block, n);
  std::fclose(file);
  return copy_of(bytes);
}

void push_size() {
  int width = 0, height = 0, pixels = 0;
  SDL_GetWindowSize(app.window, &width, &height);
  SDL_GL_GetDrawableSize(app.window, &pixels, nullptr);
  ResizeEvent size;
  size.width = width;
  size.height = height;
  size.ratio = width > 0 ? static_cast<double>(pixels) / width : 1;
  app.events.push_back(size);
}

void push_pointer(PointerPhase phase, double x, double y) {
  app.events.push_back(
      PointerEvent{phase, PointerKind::mouse, 0, x, y, static_cast<double>(SDL_GetTicks64())});
}

void push_file(const std::string& path) {
  FileEvent event{FileStep::read, path.substr(path.rfind('/') + 1), {}, {}};
  bool found = false;
  event.bytes = read_file(path, found);
  if (!found) event.step = FileStep::refused;
  app.events.push_back(std::move(event));
}

void push_event(const SDL_Event& event) {
  switch (event.type) {
    case SDL_QUIT:
      app.running = false;
      break;
    case SDL_WINDOWEVENT:
      push_size();
      break;
    case SDL_MOUSEMOTION:
      push_pointer(PointerPhase::move, event.motion.x, event.motion.y);
      break;
    case SDL_MOUSEBUTTONDOWN:
      push_pointer(PointerPhase::down, event.button.x, event.button.y);
      break;
    case SDL_MOUSEBUTTONUP:
      push_pointer(PointerPhase::up, event.button.x, event.button.y);
      break;
    case SDL_MOUSEWHEEL: {
      int x = 0, y = 0;
      SDL_GetMouseState(&x, &y);
      app.events.push_back(WheelEvent{static_cast<double>(x), static_cast<double>(y),
                                      -40.0 * event.wheel.preciseX, -40.0 * event.wheel.preciseY,
                                      (SDL_GetModState() & KMOD_CTRL) != 0});
      break;
    }
    case SDL_KEYDOWN:
      app.events.push_back(
          KeyEvent{SDL_GetKeyName(event.key.keysym.sym), (event.key.keysym.mod & KMOD_SHIFT) != 0});
      break;
    case SDL_DROPFILE:
      push_file(event.drop.file);
      SDL_free(event.drop.file);
      break;
    default:
      break;
  }
}

bool create_window() {
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  app.window =
      SDL_CreateWindow("Trame", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, 1280, 800,
                       SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
  if (!app.window) return false;
  app.context = SDL_GL_CreateContext(app.window);
  return app.context != nullptr;
}

// Replaces the programme in a fragment by "file" and keeps the view.
std::string fragment_of_file(const std::string& fragment) {
  size_t view = fragment.find('/', std::min<size_t>(2, fragment.size()));
  return "#/file" + (view == fragment.npos ? std::string() : fragment.substr(view));
}

void push_first_events(int argc, char** argv) {
  std::string fragment, file;
  for (int i = 1; i < argc; ++i) {
    if (argv[i][0] == '?')
      app.events.push_back(OptionsEvent{argv[i]});
    else
      (argv[i][0] == '#' ? fragment : file) = argv[i];
  }
  if (!file.empty()) fragment = fragment_of_file(fragment);
  push_size();
  app.events.push_back(EnvironmentEvent{false, false, false, ""});
  for (const char* name : {"font:regular", "font:strong", "font:icons"}) request_data(name);
  app.events.push_back(NavigateEvent{fragment});
  if (!file.empty()) push_file(file);
}

}  // namespace

std::vector<Event> take_events() {
  return std::exchange(app.events, {});
}

int run(int argc, char** argv, ReadyFunction ready, FrameFunction frame) {
  if (!create_window()) {
    std::fprintf(stderr, "trame: cannot open a window: %s\n", SDL_GetError());
    return 1;
  }
  push_first_events(argc, argv);
  ready(true);
  double wait = 0;
  while (app.running) {
    SDL_Event event;
    if (wait != 0 && app.events.empty()) {
      int got =
          wait < 0 ? SDL_WaitEvent(&event) : SDL_WaitEventTimeout(&event, static_cast<int>(wait));
      if (got) push_event(event);
    }
    while (SDL_PollEvent(&event)) push_event(event);
    wait = frame(static_cast<double>(SDL_GetTicks64()));
  }
  SDL_GL_DeleteContext(app.context);
  SDL_DestroyWindow(app.window);
  SDL_Quit();
  return 0;
}

void present() {
  SDL_GL_SwapWindow(app.window);
}

void publish_semantics(std::string_view) {}
void scroll_mirror(std::string_view, double, double) {}
void set_history(std::string_view fragment, bool) {
  SDL_SetWindowTitle(app.window, ("Trame  #" + std::string(fragment)).c_str());
}
void describe_page(std::string_view) {}

void request_data(std::string_view name) {
  std::string path = std::string(TRAME_SOURCE_DIR "/assets/programmes/") + std::string(name);
  if (name.starts_with("font:")) {
    path = std::string(TRAME_FONT_DIR "/") + std::string(name.substr(5)) + ".ttf";
  } else if (name.starts_with("words:")) {
    path = std::string(TRAME_WORDS_DIR "/words-") + std::string(name.substr(6)) + ".txt";
  } else if (name == "map") {
    path = TRAME_FONT_DIR "/map.json";
  }
  DataEvent event{std::string(name), {}, false, 404};
  event.bytes = read_file(path, event.arrived);
  app.events.push_back(std::move(event));
}

void open_link(std::string_view url) {
  SDL_OpenURL(std::string(url).c_str());
}
void share(std::string_view json) {
  SDL_SetClipboardText(std::string(json).c_str());
}

void copy_text(std::string_view text) {
  SDL_SetClipboardText(std::string(text).c_str());
}
void use_picture(std::string_view, std::string_view name, std::string_view svg) {
  save_file(std::string(name) + ".svg", "image/svg+xml", svg);
}
void keep_data(std::string_view, std::string_view) {}

// Writes into the current folder.
void save_file(std::string_view name, std::string_view, std::string_view bytes) {
  FILE* file = std::fopen(std::string(name).c_str(), "wb");
  if (!file) return;
  std::fwrite(bytes.data(), 1, bytes.size(), file);
  std::fclose(file);
}

void choose_file() {}  // files are dropped on the window or passed on the command line
void import_file(std::string_view) {
  app.events.push_back(FileEvent{FileStep::refused, {}, {}, "import:"});  // no importer here
}

const char* glsl_version() {
  return "#version 130";
}

}  // namespace trame::platform
