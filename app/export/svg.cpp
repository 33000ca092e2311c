#include "export/svg.h"

#include <algorithm>
#include <cmath>

#include "chart/chart.h"
#include "chart/chart_types.h"
#include "chart/core/brand.h"
#include "chart/tables.h"
#include "export/provenance.h"
#include "export/svg_marks.h"
#include "export/svg_table.h"
#include "layout/civil.h"
#include "layout/labels.h"
#include "state/labels.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr double page_width = 1000, margin = 32, content_width = page_width - 2 * margin;
// Height of an A4 page without its margins (186 × 272 mm), in the same units as page_width.
constexpr double paper_height = page_width * 272 / 186;
constexpr double room_for_sources = 280;

struct Words {
  TextStyle style = TextStyle::body;
  ColorRole role = ColorRole::text;
};

// Returns the text alternative of the picture for screen readers: one line per row.
std::string text_alternative(const DataTable& table) {
  std::string text = table.caption + "\n";
  for (const DataTable::Row& row : table.rows) {
    std::string line;
    for (size_t c = 0; c < row.cells.size(); ++c) {
      if (row.cells[c].empty()) continue;
      line += line.empty() ? "" : "; ";
      line += table.columns[c].label + " " + row.cells[c];
    }
    text += line + "\n";
  }
  return text;
}

// Writes a page from top to bottom: each part starts below the previous one, at y_.
class SvgPage {
 public:
  explicit SvgPage(const SvgRequest& request)
      : request_(request),
        style_{palette(ThemeKind::light), request.input.measure_text, request.input.language} {}

  std::string write();

 private:
  std::string say(Msg id, std::initializer_list<std::string> args = {}) const {
    return message(id, input().language, args);
  }
  const ChartInput& input() const { return request_.input; }
  void line(double x, const std::string& text, Words words);
  void lines(std::string_view text, Words words);
  void space(double height) { y_ += height; }
  void rule();

  void head();
  void chart_or_table();
  void chart(const ChartView& chart);
  void crumbs(const ChartView& chart);
  void marks(const ChartView& chart);
  void legend(const ChartView& chart);
  void table(const DataTable& rows);
  void sources(const DataTable& table);
  void foot();

  const SvgRequest& request_;
  SvgStyle style_;
  XmlWriter svg_;
  double y_ = margin;
  std::string title_, description_;
};

void SvgPage::line(double x, const std::string& text, Words words) {
  write_svg_text(svg_, style_, {{x, y_}, text, words.style}, color(style_.palette, words.role));
}

void SvgPage::lines(std::string_view text, Words words) {
  auto measure = [&](std::string_view part) { return style_.measure_text(part, words.style); };
  for (const std::string& part : wrap_lines(text, content_width, SIZE_MAX, measure)) {
    line(margin, part, words);
    space(text_metrics(words.style).line_height);
  }
}

void SvgPage::rule() {
  svg_.leaf("path", {{"d", "M" + svg_number(margin) + "," + svg_number(y_) + "h" +
                               svg_number(content_width)},
                     {"stroke", svg_color(color(style_.palette, ColorRole::outline))}});
}

void SvgPage::head() {
  write_svg_marks(svg_, style_, brand_marks({margin, y_, 22, 22}));
  line(margin + 32, "Trame", {TextStyle::body_strong});
  double x = margin + 32 + style_.measure_text("Trame", TextStyle::body_strong) + 12;
  line(x, input().programme->short_title.in(input().language),
       {TextStyle::body, ColorRole::text_muted});
  space(36);
  if (request_.caution.empty()) return;
  lines(request_.caution, {TextStyle::body_strong, ColorRole::error});
  space(8);
}

void SvgPage::crumbs(const ChartView& chart) {
  if (chart.crumbs.empty()) return;
  std::string path;
  for (const Crumb& crumb : chart.crumbs) path += crumb.label + " › ";
  lines(path + chart.current_crumb, {TextStyle::body_strong});
  space(8);
}

// The marks have their own SVG viewport, so that a magnified chart is clipped as on screen.
void SvgPage::marks(const ChartView& chart) {
  const std::optional<Viewport>& viewport = input().state.viewport;
  bool magnified = viewport && framing_of(input().state).zoom == ZoomAxes::both;
  double k = magnification(input().state);
  Vec2 shown{chart.size.x / k, chart.size.y / k}, corner;
  if (magnified) corner = {viewport->x / 100 * chart.size.x, viewport->y / 100 * chart.size.y};
  std::string box = svg_number(corner.x) + " " + svg_number(corner.y) + " " + svg_number(shown.x) +
                    " " + svg_number(shown.y);
  svg_.open("svg", {{"id", "chart"},
                    {"x", margin},
                    {"y", y_},
                    {"width", shown.x},
                    {"height", shown.y},
                    {"viewBox", box}});
  write_svg_chart(svg_, style_, chart);
  write_svg_marks(svg_, style_, chart.header);
  svg_.close();
  space(shown.y + 12);
}

void SvgPage::legend(const ChartView& chart) {
  double x = margin, height = text_metrics(TextStyle::small).line_height;
  for (const LegendEntry& entry : chart.legend) {
    double words = style_.measure_text(entry.label, TextStyle::small);
    double width = legend_box.x + space::s + words + space::l;
    if (x > margin && x + width > page_width - margin) {
      x = margin;
      space(height + 4);
    }
    svg_.open("g", {{"transform", "translate(" + svg_number(x) + "," +
                                      svg_number(y_ + (height - legend_box.y) / 2) + ")"}});
    write_svg_marks(svg_, style_, entry.marks);
    svg_.close();
    line(x + legend_box.x + space::s, entry.label, {TextStyle::small, ColorRole::text_muted});
    x += width;
  }
  if (!chart.legend.empty()) space(height + 12);
}

void SvgPage::chart(const ChartView& chart) {
  title_ = chart.title;
  description_ = chart.takeaway + "\n" + text_alternative(chart.table);
  lines(chart.title, {TextStyle::title});
  space(4);
  lines(chart.takeaway, {TextStyle::body, ColorRole::text_muted});
  space(16);
  if (!chart.empty_reason.empty()) return lines(chart.empty_reason, {TextStyle::body});
  crumbs(chart);
  marks(chart);
  legend(chart);
  if (!chart.coverage.empty()) lines(chart.coverage, {TextStyle::label});
  for (const std::string& note : chart.notes) {
    lines(note, {TextStyle::small, ColorRole::text_muted});
  }
  space(12);
}

// Returns the chart as wide as the page. A chart that scrolls on screen is enlarged until the whole
// chart is visible.
ChartView chart_of(const ChartInput& input) {
  ChartInput fitted = input;
  double height = input.state.view == View::map ? 760 : 580;
  double k = magnification(input.state);
  fitted.size = {content_width * k, height * k};
  fitted.text_scale = 1;
  fitted.scroll = {};
  ChartView chart = build_chart(fitted);
  if (chart.scroll_end == Vec2{}) return chart;
  fitted.size = {fitted.size.x + chart.scroll_end.x, fitted.size.y + chart.scroll_end.y};
  return build_chart(fitted);
}

void SvgPage::table(const DataTable& rows) {
  double lowest = request_.is_paper ? paper_height - room_for_sources : 0;
  Rect area{margin, y_, content_width, std::max(0.0, lowest - y_)};
  y_ = write_svg_table(svg_, style_, rows, area);
  space(16);
}

void SvgPage::chart_or_table() {
  const ChartInput& in = input();
  if (has_chart(in.state)) {
    ChartView view = chart_of(in);
    chart(view);
    if (request_.is_paper && y_ < paper_height - room_for_sources - 120) table(view.table);
    return sources(view.table);
  }
  DataTable rows = build_table(in);
  title_ = label_of(in.state.view, in.language);
  lines(title_, {TextStyle::title});
  space(4);
  description_ = text_alternative(rows);
  if (rows.caption != title_) lines(rows.caption, {TextStyle::body, ColorRole::text_muted});
  space(12);
  table(rows);
  sources(rows);
}

void SvgPage::sources(const DataTable& table) {
  constexpr size_t most = 12;
  std::vector<SourceId> found = sources_of(*input().programme, table);
  if (found.empty()) return;
  rule();
  space(14);
  lines(label_of(View::sources, input().language), {TextStyle::label});
  for (SourceId id : std::span(found).first(std::min(most, found.size()))) {
    const Source& source = input().programme->sources[id];
    Claim whole;
    whole.source = id;
    lines(source_line(*input().programme, whole, input().language) + " – " +
              source.title.in(input().language),
          {TextStyle::small, ColorRole::text_muted});
  }
  if (found.size() > most) {
    lines(message_count(Msg::export_more_sources, input().language,
                        static_cast<long long>(found.size() - most)),
          {TextStyle::small, ColorRole::text_muted});
  }
  space(12);
}

void SvgPage::foot() {
  rule();
  space(12);
  if (input().today) {
    CivilDate today = civil_from_days(*input().today);
    lines(say(Msg::export_made_on,
              {format_date(today.year, today.month, today.day, input().language)}),
          {TextStyle::small, ColorRole::text_muted});
  }
  svg_.open("a", {{"href", request_.link}});
  lines(request_.link, {TextStyle::small, ColorRole::accent});
  svg_.close();
  space(margin);
}

// The body is written first, because the height in the opening element depends on it.
std::string SvgPage::write() {
  write_svg_patterns(svg_, style_);
  head();
  chart_or_table();
  foot();
  std::string body = svg_.take();
  XmlWriter page;
  std::string height = svg_number(std::ceil(y_)), width = svg_number(page_width);
  page.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                    {"width", width},
                    {"height", height},
                    {"viewBox", "0 0 " + width + " " + height},
                    {"lang", std::string(code_of(input().language))},
                    {"role", "img"},
                    {"font-family", "Inter, 'Helvetica Neue', Arial, sans-serif"}});
  page.words("title", {}, title_ + " – " + input().programme->title.in(input().language));
  page.words("desc", {}, description_);
  page.leaf("rect", {{"width", width},
                     {"height", height},
                     {"fill", svg_color(color(style_.palette, ColorRole::surface))}});
  page.raw(body);
  return page.take();
}

void open_document(XmlWriter& svg, Vec2 size) {
  std::string width = svg_number(size.x), height = svg_number(size.y);
  svg.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                   {"width", width},
                   {"height", height},
                   {"viewBox", "0 0 " + width + " " + height},
                   {"font-family", "Inter, 'Helvetica Neue', Arial, sans-serif"}});
}

}  // namespace

std::string chart_to_svg(const ChartInput& input) {
  if (!has_chart(input.state)) return {};
  SvgStyle style{palette(ThemeKind::light), input.measure_text, input.language};
  ChartView chart = build_chart(input);
  XmlWriter svg;
  open_document(svg, chart.size);
  svg.words("title", {}, chart.title);
  write_svg_patterns(svg, style);
  write_svg_chart(svg, style, chart);
  write_svg_marks(svg, style, chart.header);
  return svg.take();
}

std::string view_to_svg(const SvgRequest& request) {
  return SvgPage(request).write();
}

}  // namespace trame
