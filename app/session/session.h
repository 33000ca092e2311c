// The app without a platform: events go in, a drawn frame and requests come out. It holds the state
// and brings its parts together: the site's data, the visitor's file, the language, the kiosk.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/provenance.h"
#include "session/frame_output.h"
#include "session/kiosk_visit.h"
#include "session/page_description.h"
#include "session/requests.h"
#include "session/site.h"
#include "session/site_data.h"
#include "session/spoken_language.h"
#include "session/visitor_file.h"
#include "state/command.h"
#include "state/options.h"
#include "ui/chart/chart_memory.h"
#include "ui/frame/screen_input.h"
#include "ui/frame/ui.h"

namespace trame {

class Session {
 public:
  void resize(Vec2 size, double ratio, Insets safe, double text_scale);
  // See session/site.h.
  void set_site(const std::string& url, bool has_system_sheet);
  // Sets the id of this build of Trame, and whether the site's other pages lie beside this page.
  void set_build(const std::string& build, bool has_pages);
  void follow_system(bool dark, bool contrast, bool reduced_motion, Language language);
  void set_today(int64_t days) { frame_.today = days; }  // since 1970-01-01, in local time
  void set_options(Options options);
  // Uses fonts that the renderer already has, instead of fonts that arrive as data. For fuzz
  // targets, whose visits share fonts.
  void use_fonts(const Fonts& fonts) { frame_.fonts = fonts; }

  void navigate(std::string_view fragment);
  void pointer(const PointerSample& sample);
  void wheel(Vec2 position, Vec2 delta);
  void zoom_wheel(Vec2 position, double delta);
  void key(const std::string& key);
  void activate(const std::string& id);
  void input(const std::string& id, const std::string& value);
  void focus(const std::string& id);
  void scrolled(const std::string& id, double y);
  static void context(bool lost);
  // Somebody touched, typed or moved at an unattended screen.
  void be_present() { kiosk_.be_present(); }

  void data_arrived(const std::string& name, std::string bytes);
  void data_failed(const std::string& name);
  // A step of a file of the visitor's; what `words` are depends on it (see FileStep).
  void file_came(FileStep step, const std::string& name, std::string_view bytes,
                 std::string_view words);
  // Closes the visitor's file and forgets it.
  void forget_file();

  FrameOutput frame(double now_ms);

  // The chart of what is shown as SVG of `size` in CSS px; empty where there is none.
  std::string chart_picture(Vec2 size) const;

  const ViewState& state() const { return state_; }
  UiMemory& memory() { return memory_; }
  ChartMemory& charts() { return charts_; }
  const SemanticNode& semantics() const { return semantics_; }

 private:
  // Who issued a command. A kiosk and an embed restrict the visitor's commands, but not the app's
  // own, e.g. when data arrive.
  enum class Origin { visitor, app };

  Language language() const { return spoken_.current(state_.language); }
  ThemeKind theme() const { return state_.theme.value_or(system_theme_); }
  std::string say(Msg id, std::initializer_list<std::string> args = {}) const {
    return message(id, language(), args);
  }

  // Every change of the state is one command through apply().
  void apply(const Command& command, Origin origin);
  bool is_redirected(const Command& command);
  void carry_out(const Command& command);
  void open_address(const std::string& fragment);
  void use_file(FileRequest request);
  void export_shown(ExportFormat format);

  // Shows the loaded programme that the state names; requests the files that are missing.
  void update_content();
  void update_programme();
  void show_bundled();
  void show_programme(const Programme& programme);
  void report_ignored_parts();
  void update_kiosk(double now_ms);
  void start_over();

  void read_words(const std::string& name, std::string words);
  void give_up_words(const std::string& name);
  void read_index(const std::string& bytes);
  void give_up_index(Notice notice);
  void read_programme(const std::string& slug, const std::string& bytes);
  void give_up_programme(const std::string& slug, Notice notice);
  void open_file(Programme programme);
  void show_refused_file();
  void drop_own_programme();

  void draw_passes();
  bool draw_pass();
  void publish();
  void publish_address();
  PageContent page_content() const;

  ViewState scene_state() const;
  bool has_own_file() const { return data_.find(own_file_slug) != nullptr; }
  bool has_or_awaits_file() const { return has_own_file() || !file_.facts().coming.empty(); }
  const Programme* compared() const;  // second programme of a comparison, once it is loaded
  ChartKey chart_key_shown() const;
  std::string page() const;
  Sharing sharing() const;

  Options options_;
  ViewState state_;
  Requests requests_;
  SiteData data_;
  VisitorFile file_;
  SpokenLanguage spoken_;
  KioskVisit kiosk_;
  Site site_;
  FrameOutput out_;  // what the next frame returns
  const Programme* shown_ = nullptr;
  ThemeKind system_theme_ = ThemeKind::light;

  std::optional<ViewState> first_state_;  // state of the address with which the page was opened
  std::vector<std::string> ignored_;      // parts of the address that are not valid
  std::string linked_version_;            // version of the data that the address names
  std::vector<Command> waiting_;          // commands from keys, executed in the next frame

  ViewState published_state_;
  std::string published_semantics_;
  std::string published_page_;
  bool address_is_ours_ = false;  // true: written by the app; false: as the visitor gave it

  Vec2 screen_;  // size of the screen without the virtual keyboard
  FrameInput frame_;
  UiMemory memory_;
  ChartMemory charts_;
  SemanticNode semantics_;
  std::map<std::string, std::string> font_bytes_;
};

}  // namespace trame
