// What views and charts are called, in addresses and in words, and which charts a view offers. How
// a chart is drawn is in chart/chart_types.cpp, how a view looks in ui/page/view_pages.cpp.
#pragma once

#include <span>
#include <string_view>

#include "model/row_of.h"
#include "state/view_state.h"
#include "text/messages.h"

namespace trame {

struct ChartName {
  Chart chart;
  std::string_view code;
  Msg words;
};
inline constexpr ChartName chart_names[] = {
    {Chart::standard, "standard", Msg::code_chart_standard},
    {Chart::treemap, "treemap", Msg::code_chart_treemap},
    {Chart::sankey, "sankey", Msg::code_chart_sankey},
    {Chart::bars, "bars", Msg::code_chart_bars},
    {Chart::waterfall, "waterfall", Msg::code_chart_waterfall},
    {Chart::list, "list", Msg::code_chart_list},
    {Chart::timeline, "timeline", Msg::code_chart_timeline},
    {Chart::network, "network", Msg::code_chart_network},
    {Chart::matrix, "matrix", Msg::code_chart_matrix},
    {Chart::table, "table", Msg::code_chart_table},
};
static_assert(has_row_for_each(chart_names, &ChartName::chart, Chart::table));

// First the chart a view opens with; `table` is always last.
inline constexpr Chart standard_charts[] = {Chart::standard, Chart::table};
inline constexpr Chart budget_charts[] = {Chart::treemap, Chart::sankey, Chart::bars,
                                          Chart::waterfall, Chart::table};
inline constexpr Chart action_charts[] = {Chart::list, Chart::timeline, Chart::table};
inline constexpr Chart partner_charts[] = {Chart::list, Chart::network, Chart::matrix,
                                           Chart::table};

struct ViewName {
  View view;
  std::string_view code;
  Msg words;
  std::span<const Chart> charts;
};
// In the order of navigation.
inline constexpr ViewName view_names[] = {
    {View::overview, "overview", Msg::code_view_overview, standard_charts},
    {View::budget, "budget", Msg::code_view_budget, budget_charts},
    {View::actions, "actions", Msg::code_view_actions, action_charts},
    {View::partners, "partners", Msg::code_view_partners, partner_charts},
    {View::map, "map", Msg::code_view_map, standard_charts},
    {View::objectives, "objectives", Msg::code_view_objectives, standard_charts},
    {View::compare, "compare", Msg::code_view_compare, standard_charts},
    {View::sources, "sources", Msg::code_view_sources, standard_charts},
};
static_assert(has_row_for_each(view_names, &ViewName::view, View::sources));

}  // namespace trame
