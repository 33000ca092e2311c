// Everything a visitor can ask for, as data. "Action" is a word of the domain; what a user asks for
// is a Command. update() folds them into the next ViewState.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "state/view_state.h"

namespace trame {

struct ShowProgramme {
  std::string slug;
  friend bool operator==(const ShowProgramme&, const ShowProgramme&) = default;
};
struct ShowView {
  View view{};
  friend bool operator==(const ShowView&, const ShowView&) = default;
};
struct ShowChart {
  Chart chart{};
  friend bool operator==(const ShowChart&, const ShowChart&) = default;
};
struct SetLanguage {
  Language language{};
  friend bool operator==(const SetLanguage&, const SetLanguage&) = default;
};
struct SetTheme {
  std::optional<ThemeKind> theme;  // empty: follow the system
  friend bool operator==(const SetTheme&, const SetTheme&) = default;
};
struct SetQuery {
  std::string query;
  friend bool operator==(const SetQuery&, const SetQuery&) = default;
};
struct AddFilter {
  Filter filter;
  friend bool operator==(const AddFilter&, const AddFilter&) = default;
};
struct RemoveFilter {
  Filter filter;
  friend bool operator==(const RemoveFilter&, const RemoveFilter&) = default;
};
struct ClearFilters {  // also the query
  friend bool operator==(const ClearFilters&, const ClearFilters&) = default;
};
struct Select {
  Selection selection;
  friend bool operator==(const Select&, const Select&) = default;
};
struct ClearSelection {
  friend bool operator==(const ClearSelection&, const ClearSelection&) = default;
};
struct ShowScope {
  std::string slug;
  friend bool operator==(const ShowScope&, const ShowScope&) = default;
};
struct DrillTo {
  std::string amount;  // empty: back to the whole scope
  friend bool operator==(const DrillTo&, const DrillTo&) = default;
};
struct SortBy {
  std::string column;
  friend bool operator==(const SortBy&, const SortBy&) = default;
};
// Bars as shares of the published total, or as amounts.
struct ShowShares {
  bool shares = false;
  friend bool operator==(const ShowShares&, const ShowShares&) = default;
};
// Beside which other programme; empty: what is comparable within the one shown.
struct CompareWith {
  std::string programme;
  friend bool operator==(const CompareWith&, const CompareWith&) = default;
};
// Selects an item after leading to a view that shows it.
struct Reveal {
  View view{};
  Selection selection;
  friend bool operator==(const Reveal&, const Reveal&) = default;
};
struct MoveViewport {
  std::optional<Viewport> viewport;  // empty: the whole chart
  friend bool operator==(const MoveViewport&, const MoveViewport&) = default;
};
struct OpenLink {  // an address outside the app; handled by the platform, no change of state
  std::string url;
  friend bool operator==(const OpenLink&, const OpenLink&) = default;
};
struct HoldScenes {  // of an unattended screen that shows itself around
  bool held = false;
  friend bool operator==(const HoldScenes&, const HoldScenes&) = default;
};
// What a visitor can carry away of what is shown.
enum class Souvenir { link, shared_link, snippet, png, copied_image, svg, csv, json, paper };
struct TakeAway {  // handled by the platform, no change of state
  Souvenir what{};
  friend bool operator==(const TakeAway&, const TakeAway&) = default;
};
// About the visitor's own file, which no address holds; handled by the session, no change of state.
enum class FileRequest { choose, close, save_report };
struct UseFile {
  FileRequest request{};
  friend bool operator==(const UseFile&, const UseFile&) = default;
};

using Command = std::variant<ShowProgramme, ShowView, ShowChart, SetLanguage, SetTheme, SetQuery,
                             AddFilter, RemoveFilter, ClearFilters, Select, ClearSelection,
                             ShowScope, DrillTo, SortBy, ShowShares, CompareWith, Reveal,
                             MoveViewport, OpenLink, HoldScenes, TakeAway, UseFile>;

// The next state. Keeps what still makes sense: changing the view keeps the selection and filters,
// changing the programme keeps language and theme only.
ViewState update(ViewState state, const Command& command);

// How the browser's history follows a change: typing replaces, steps push.
enum class HistoryStep { none, replace, push };
HistoryStep history_step(const ViewState& before, const ViewState& after);

}  // namespace trame
