#include "export/svg_table.h"

#include <algorithm>

#include "layout/columns.h"
#include "layout/labels.h"
#include "text/messages.h"

namespace trame {
namespace {

constexpr size_t most_rows = 400;
constexpr double gap = 12, row_space = 10;

struct TableWriter {
  XmlWriter& svg;
  const SvgStyle& style;
  const DataTable& table;
  Rect area;
  std::vector<double> widths;

  void write_row(const std::vector<std::string>& cells, TextStyle words, ColorRole role);
  void rule() const;
};

// Returns column widths from the widths of the texts. Words are broken only when the columns do not
// fit with whole words.
std::vector<double> widths_of(const SvgStyle& style, const DataTable& table, double width) {
  constexpr double longest_word = 160;  // longer words are addresses, which may be broken
  std::vector<double> wanted, least;
  auto measure = [&](std::string_view text) { return style.measure_text(text, TextStyle::label); };
  for (size_t c = 0; c < table.columns.size(); ++c) {
    double words = measure(table.columns[c].label), word = words;
    for (const DataTable::Row& row : table.rows) {
      words = std::max(words, measure(row.cells[c]));
      word = std::max(word, std::min(longest_word, widest_word(row.cells[c], measure)));
    }
    least.push_back(word + gap);
    wanted.push_back(std::max(word, std::min(words, c == 0 ? 320.0 : 220.0)) + gap);
  }
  std::vector<double> widths = column_widths(wanted, least, width);
  return widths.empty() ? column_widths(wanted, std::vector<double>(wanted.size()), width) : widths;
}

void TableWriter::rule() const {
  svg.leaf("path", {{"d", "M" + svg_number(area.x) + "," + svg_number(area.y) + "h" +
                              svg_number(area.width)},
                    {"stroke", svg_color(color(style.palette, ColorRole::outline))}});
}

void TableWriter::write_row(const std::vector<std::string>& cells, TextStyle words,
                            ColorRole role) {
  auto measure = [&](std::string_view text) { return style.measure_text(text, words); };
  double line_height = text_metrics(words).line_height, x = area.x;
  size_t most = 1;
  for (size_t c = 0; c < cells.size(); ++c) {
    std::vector<std::string> lines = wrap_lines(cells[c], widths[c] - gap, SIZE_MAX, measure);
    bool right = table.columns[c].numeric;
    for (size_t i = 0; i < lines.size(); ++i) {
      Vec2 at{right ? x + widths[c] - gap : x,
              area.y + row_space / 2 + line_height * static_cast<double>(i)};
      write_svg_text(svg, style, {at, lines[i], words, right ? Align::end : Align::start},
                     color(style.palette, role));
    }
    most = std::max(most, lines.size());
    x += widths[c];
  }
  area.y += line_height * static_cast<double>(most) + row_space;
  rule();
}

}  // namespace

double write_svg_table(XmlWriter& svg, const SvgStyle& style, const DataTable& table, Rect area) {
  TableWriter writer{svg, style, table, area, widths_of(style, table, area.width)};
  std::vector<std::string> heads;
  for (const DataTable::Column& column : table.columns) heads.push_back(column.label);
  writer.write_row(heads, TextStyle::label, ColorRole::text_muted);
  constexpr double room_for_row = 60;
  double lowest = area.height > 0 ? area.bottom() - room_for_row : 1e9;
  size_t shown = 0, most = std::min(most_rows, table.rows.size());
  for (; shown < most && writer.area.y < lowest; ++shown) {
    writer.write_row(table.rows[shown].cells, TextStyle::small, ColorRole::text);
  }
  if (shown < table.rows.size()) {
    std::string rest = message_count(Msg::export_more_rows, style.language,
                                     static_cast<long long>(table.rows.size() - shown));
    write_svg_text(svg, style,
                   {{writer.area.x, writer.area.y + row_space / 2}, rest, TextStyle::label},
                   color(style.palette, ColorRole::text_muted));
    writer.area.y += 30;
  }
  return writer.area.y;
}

}  // namespace trame
