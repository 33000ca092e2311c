// Marks as SVG elements: the same shapes, colours and words as on screen, text as text. Placing
// them on a page is svg.h's.
#pragma once

#include <span>
#include <string>

#include "chart/chart.h"
#include "export/xml_writer.h"

namespace trame {

// What a page of SVG is drawn with.
struct SvgStyle {
  const Palette& palette;
  const MeasureText& measure_text;  // at text scale 1
  Language language{};
};

// The patterns that marks refer to; once a document, before the first mark.
void write_svg_patterns(XmlWriter& svg, const SvgStyle& style);

void write_svg_marks(XmlWriter& svg, const SvgStyle& style, std::span<const Mark> marks);

// The same, those of a target in a group whose title says what it is: its name, whole, where the
// words drawn had to be short.
void write_svg_chart(XmlWriter& svg, const SvgStyle& style, const ChartView& chart);

// One line of text; `position` as in TextMark.
void write_svg_text(XmlWriter& svg, const SvgStyle& style, const TextMark& text, Color ink);

}  // namespace trame
