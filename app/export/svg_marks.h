// Writes marks as SVG elements with the same shapes, colours and texts as on screen. It does not
// lay out the page (see export/svg.h).
#pragma once

#include <span>
#include <string>

#include "chart/core/chart_view.h"
#include "export/xml_writer.h"

namespace trame {

// Colours, text measure and language of a document.
struct SvgStyle {
  const Palette& palette;
  const MeasureText& measure_text;  // at text scale 1
  Language language{};
};

// Writes the patterns and masks that marks refer to. Call it once per document, before all marks.
void write_svg_patterns(XmlWriter& svg, const SvgStyle& style);

void write_svg_marks(XmlWriter& svg, const SvgStyle& style, std::span<const Mark> marks);

// Writes the marks of a chart. Those of a target form a group whose title is its full label,
// because the drawn label may be shortened.
void write_svg_chart(XmlWriter& svg, const SvgStyle& style, const ChartView& chart);

// Writes one line of text; `position` as in TextMark.
void write_svg_text(XmlWriter& svg, const SvgStyle& style, const TextMark& text, Color ink);

}  // namespace trame
