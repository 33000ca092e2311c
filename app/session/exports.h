// Exports of what is on screen: links, pictures, tables, the data. Every export is made from the
// same key as the chart on screen.
#pragma once

#include <string>

#include "chart/core/chart_key.h"
#include "session/frame_output.h"
#include "state/command.h"
#include "ui/frame/fonts.h"

namespace trame {

// What is exported. The key's programme is never null, its size is not used.
struct ExportSource {
  ChartKey key;
  Fonts fonts;
  std::string page;       // the address of the page, without a fragment
  std::string data_file;  // name of the data file that was requested from the site
};

// The address of what is shown. It contains the version of the programme's data, if there is one.
std::string link_to(const std::string& page, const ViewState& state, const Programme* programme);

// Adds what the platform has to do for an export.
void export_view(ExportFormat format, const ExportSource& source, FrameOutput& out);

// The chart alone as SVG of `size` in CSS px; empty where there is none.
std::string chart_picture(ChartKey key, const Fonts& fonts, Vec2 size);

}  // namespace trame
