// Commands: everything a visitor can request, as data. update() computes the next ViewState from a
// command. "Action" is a term of the programmes and is never used for a command.
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
  std::optional<ThemeKind> theme;  // nothing: follow the system
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
struct ClearFilters {  // clears the search text too
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
// Shows the amounts of one currency; amounts of different currencies are never added up.
struct ShowCurrency {
  Currency currency;
  friend bool operator==(const ShowCurrency&, const ShowCurrency&) = default;
};
struct DrillTo {
  std::string amount;  // slug; empty: the whole scope
  friend bool operator==(const DrillTo&, const DrillTo&) = default;
};
struct SortBy {
  std::string column;
  friend bool operator==(const SortBy&, const SortBy&) = default;
};
// Shows bars as shares of the published total, or as amounts.
struct ShowShares {
  bool shares = false;
  friend bool operator==(const ShowShares&, const ShowShares&) = default;
};
// Compares with another programme; empty: compares items of the current programme.
struct CompareWith {
  std::string programme;
  friend bool operator==(const CompareWith&, const CompareWith&) = default;
};
// Shows a view and selects an item in it.
struct Reveal {
  View view{};
  Selection selection;
  friend bool operator==(const Reveal&, const Reveal&) = default;
};
struct MoveViewport {
  std::optional<Viewport> viewport;  // nothing: the whole chart
  friend bool operator==(const MoveViewport&, const MoveViewport&) = default;
};
// Replaces the whole state by what an address says.
struct FollowAddress {
  std::string fragment;  // as from_url takes it
  friend bool operator==(const FollowAddress&, const FollowAddress&) = default;
};
// Replaces the whole state by another one of the app, e.g. when a kiosk starts over.
struct ReplaceState {
  ViewState state;
  friend bool operator==(const ReplaceState&, const ReplaceState&) = default;
};
struct OpenLink {  // opens another site; handled by the platform, does not change the state
  std::string url;
  friend bool operator==(const OpenLink&, const OpenLink&) = default;
};
struct HoldScenes {  // pauses or resumes the slide show of a kiosk
  bool held = false;
  friend bool operator==(const HoldScenes&, const HoldScenes&) = default;
};
// Formats in which a visitor can export the current view.
enum class ExportFormat { link, shared_link, snippet, png, copied_image, svg, csv, json, print };
struct ExportView {  // handled by the session and the platform, does not change the state
  ExportFormat format{};
  friend bool operator==(const ExportView&, const ExportView&) = default;
};
// Requests about the own file. It is not part of the address, so the session handles them and they
// do not change the state.
enum class FileRequest { choose, close, save_report, fetch_again };
struct UseFile {
  FileRequest request{};
  friend bool operator==(const UseFile&, const UseFile&) = default;
};

using Command =
    std::variant<ShowProgramme, ShowView, ShowChart, SetLanguage, SetTheme, SetQuery, AddFilter,
                 RemoveFilter, ClearFilters, Select, ClearSelection, ShowScope, ShowCurrency,
                 DrillTo, SortBy, ShowShares, CompareWith, Reveal, MoveViewport, FollowAddress,
                 ReplaceState, OpenLink, HoldScenes, ExportView, UseFile>;

// Returns the next state. Changing the view keeps the selection and the filters; changing the
// programme keeps only language and theme. An invalid command changes nothing.
ViewState update(const ViewState& state, const Command& command);

// How a change is recorded in the browser's history: as no entry, in the current entry (typing,
// zooming, theme) or as a new entry.
enum class HistoryStep { none, replace, push };
HistoryStep history_step(const ViewState& before, const ViewState& after);

}  // namespace trame
