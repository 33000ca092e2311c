// The app without a machine: what happens goes in, a drawn frame and requests come out. It holds
// the state, the loaded programmes and the interface's memory, and is all of Trame but the
// platform.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "chart/map/map_shapes.h"
#include "model/load_programme.h"
#include "state/command.h"
#include "state/options.h"
#include "state/page_codes.h"
#include "ui/chart/chart_memory.h"
#include "ui/frame/own_file.h"
#include "ui/frame/screen_input.h"
#include "ui/frame/ui.h"

namespace trame {

// A file for the visitor to keep. `type` as in Content-Type.
struct Download {
  std::string name;
  std::string type;
  std::string bytes;
};

// A picture of the view, as SVG, to be made into an image or printed by the platform.
struct Picture {
  Souvenir use = Souvenir::png;  // png, copied_image or paper
  std::string name;
  std::string svg;
};

// What a frame asks of the platform; empty where nothing changed.
struct FrameOutput {
  struct History {
    std::string fragment;
    bool push = false;
  };
  struct Scroll {
    std::string id;
    double y = 0;
  };
  std::optional<std::string> semantics;  // JSON
  std::optional<History> history;
  std::optional<std::string> page;   // JSON: language, title, theme, view, state, attendance
  std::optional<std::string> share;  // JSON
  std::vector<Scroll> scrolls;
  std::vector<std::string> requests;  // files to fetch
  std::vector<std::string> links;     // addresses to open
  std::vector<Download> downloads;
  std::vector<Picture> pictures;
  std::string copy;  // text for the clipboard
  struct KeptData {
    std::string data;  // the name of a file that was asked for
    std::string name;  // the visitor keeps it under
  };
  std::optional<KeptData> kept;
  bool choose_file = false;     // while the visitor's gesture lasts
  std::string import_language;  // set: the file that was read last is for the importer
  double wait_ms = -1;          // 0: another frame now; < 0: only when something happens
};

class Session {
 public:
  void resize(Vec2 size, double ratio, Insets safe, double text_scale);
  // Where the page lives, without fragment, and whether the system has a sheet for sharing links.
  // A '*' at the end stands for the page that shows a programme's own preview to who is sent there:
  // nothing for the first programme in French, else "ID.html" or "ID.en.html".
  void set_site(const std::string& url, bool has_system_sheet);
  // Which version of Trame this is, and whether the site's other pages lie beside this one.
  void set_build(const std::string& build, bool has_pages);
  void follow_system(bool dark, bool contrast, bool reduced_motion, Language language);
  void set_today(int64_t days) { frame_.today = days; }  // since 1970-01-01, where the visitor is
  void set_options(Options options);
  void navigate(std::string_view fragment);
  // The chart of what is shown as SVG of `size` in CSS px; empty where there is none.
  std::string chart_picture(Vec2 size) const;
  void data_arrived(const std::string& name, std::string bytes);
  void data_failed(const std::string& name);
  // A file of the visitor's, step by step; what `words` are depends on the step.
  void file_came(FileStep step, const std::string& name, std::string_view bytes,
                 std::string_view words);
  // Closes it, and keeps nothing of it.
  void forget_file();
  // Somebody is at an unattended screen: they touched, typed, moved.
  void be_present() { somebody_ = true; }
  void pointer(const PointerSample& sample);
  void wheel(Vec2 position, Vec2 delta);
  void zoom_wheel(Vec2 position, double delta);
  void key(const std::string& key);
  void activate(const std::string& id);
  void input(const std::string& id, const std::string& value);
  void focus(const std::string& id);
  void scrolled(const std::string& id, double y);
  void context(bool lost);

  FrameOutput frame(double now_ms);

  const ViewState& state() const { return state_; }
  UiMemory& memory() { return memory_; }
  ChartMemory& charts() { return charts_; }
  const SemanticNode& semantics() const { return semantics_; }

 private:
  Language wanted_language() const { return state_.language.value_or(system_language_); }
  Language language() const { return spoken_.value_or(wanted_language()); }
  ThemeKind theme() const { return state_.theme.value_or(system_theme_); }
  std::string say(Msg id, std::initializer_list<std::string> args = {}) const {
    return message(id, language(), args);
  }
  void add_notice(const std::string& id, std::string text, std::vector<std::string> details,
                  bool error);
  bool settle_words(FrameOutput& out);
  void read_words(const std::string& name, std::string words);
  void give_up_words(const std::string& name);
  void read_map(const std::string& bytes);
  void read_qr(const std::string& name, std::string modules);
  void read_index(const std::string& bytes);
  void read_programme(const std::string& slug, const std::string& bytes);
  void give_up_programme(const std::string& slug, std::string text, std::vector<std::string> why);
  const ProgrammeEntry* entry_of(std::string_view slug) const;
  void settle_programme(FrameOutput& out);
  void settle_map(FrameOutput& out);
  void show_programme(const std::string& slug);
  void judge_file(const std::string& name, std::string_view bytes);
  void open_file(const std::string& name, std::string_view bytes, std::optional<Msg> advice,
                 std::vector<std::string> notes);
  void announce_file();
  void refuse_file(RefusedFile refused);
  void drop_own_programme();
  void use_file(FileRequest request, FrameOutput& out);
  void settle_index(FrameOutput& out);
  void settle_own_file();
  bool is_left_without_file() const;
  void settle_bundled(FrameOutput& out);
  const Programme* compared() const;  // with the one shown, once it is here
  void request(const ProgrammeEntry& entry, FrameOutput& out);
  bool run_pass(FrameOutput& out);
  bool leads_elsewhere(const Command& command) const;
  void follow_address(const std::string& fragment);
  void apply(const Command& command, FrameOutput& out);
  Sharing sharing() const;
  std::string link() const;
  std::string site() const;
  ChartKey souvenir_key() const;
  std::string picture(Souvenir use) const;  // SVG
  std::string csv() const;
  void take_away(Souvenir what, FrameOutput& out);
  void request_qr(FrameOutput& out);
  void warn_of_other_data();
  void attend(double now_ms);
  void start_over();
  void show_scene(double now_ms);
  double until_attention(double wait_ms, double now_ms) const;
  bool answers() const;
  bool withholds(const Command& command);
  std::string attendance_code() const;
  std::optional<KioskScreen> kiosk_screen() const;
  void publish(FrameOutput& out);
  void publish_address(FrameOutput& out);
  std::string page_title() const;
  std::string page_json() const;

  Options options_;
  ViewState state_;
  ViewState published_state_;
  std::string published_semantics_;
  std::string published_page_;
  bool address_is_ours_ = false;

  std::vector<ProgrammeEntry> index_;
  bool index_failed_ = false;
  std::map<std::string, std::unique_ptr<Programme>> programmes_;
  std::map<std::string, bool> requested_;
  std::unique_ptr<MapShapes> map_;
  const Programme* shown_ = nullptr;
  std::vector<std::string> ignored_;
  KioskClock kiosk_;
  Attendance attendance_ = Attendance::nobody;
  bool was_opened_ = false;
  bool somebody_ = false;         // did something since the last frame
  double now_ms_ = 0;             // of this frame
  ViewState start_state_;         // of the address the page was opened with
  std::string linked_version_;    // of the data the address was made on
  std::vector<Command> waiting_;  // asked for by key
  FrameOutput due_;               // asked of the platform since the last frame
  std::string site_;
  bool has_system_sheet_ = false;
  OwnFile own_file_;
  bool import_wanted_ = false;

  Vec2 screen_;  // the size when nothing covers a part of it
  FrameInput frame_;
  UiMemory memory_;
  ChartMemory charts_;
  SemanticNode semantics_;
  std::map<std::string, std::string> font_bytes_;
  Language system_language_ = Language::fr;
  std::optional<Language> spoken_;  // the wanted one once its words are here
  ThemeKind system_theme_ = ThemeKind::light;
};

}  // namespace trame
