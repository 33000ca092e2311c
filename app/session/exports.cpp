#include "session/exports.h"

#include <string_view>

#include "chart/tables.h"
#include "export/csv.h"
#include "export/file_name.h"
#include "export/snippet.h"
#include "export/svg.h"
#include "model/provenance.h"
#include "state/url.h"
#include "text/json_writer.h"
#include "text/messages.h"
#include "ui/frame/ui.h"

namespace trame {
namespace {

std::string share_json(const std::string& title, const std::string& url) {
  JsonWriter json;
  json.begin_object();
  json.text("title", title);
  json.text("url", url);
  json.end_object();
  return json.take();
}

MeasureText measure_with(const Fonts& fonts) {
  return
      [fonts](std::string_view text, TextStyle style) { return text_width(fonts, text, style, 1); };
}

std::string picture(const ExportSource& source, bool for_paper) {
  const ChartKey& key = source.key;
  MeasureText measure = measure_with(source.fonts);
  ChartInput input{key, measure};
  return view_to_svg({input, link_to(source.page, key.state, key.programme),
                      provenance_mark(*key.programme, key.language), for_paper});
}

std::string csv(const ChartKey& key) {
  return table_to_csv(table_of_view(key), *key.programme, key.language);
}

std::string name_of(const ChartKey& key, std::string_view extension) {
  const Programme& programme = *key.programme;
  return file_name(
      programme.is_unverified ? message(Msg::file_mark_in_names, key.language) : programme.slug,
      &key.state, key.today, extension);
}

}  // namespace

std::string link_to(const std::string& page, const ViewState& state, const Programme* programme) {
  return page + "#" + to_link(state, programme ? programme->version : "");
}

void export_view(ExportFormat format, const ExportSource& source, FrameOutput& out) {
  const ChartKey& key = source.key;
  const Programme& programme = *key.programme;
  const std::string link = link_to(source.page, key.state, &programme);
  const std::string& title = programme.title.in(key.language);
  switch (format) {
    case ExportFormat::link:
      out.copy = link;
      break;
    case ExportFormat::shared_link:
      out.share = share_json(title, link);
      break;
    case ExportFormat::snippet:
      out.copy = embed_snippet(source.page, to_link(key.state, programme.version), title);
      break;
    case ExportFormat::png:
    case ExportFormat::copied_image:
    case ExportFormat::print:
      out.pictures.push_back(
          {format, name_of(key, "png"), picture(source, format == ExportFormat::print)});
      break;
    case ExportFormat::svg:
      out.downloads.push_back({name_of(key, "svg"), "image/svg+xml", picture(source, false)});
      break;
    case ExportFormat::csv:
      out.downloads.push_back({name_of(key, "csv"), "text/csv;charset=utf-8", csv(key)});
      break;
    case ExportFormat::json:
      out.kept = {source.data_file, file_name(programme.slug, nullptr, key.today, "json")};
      break;
  }
}

std::string chart_picture(ChartKey key, const Fonts& fonts, Vec2 size) {
  MeasureText measure = measure_with(fonts);
  ChartInput input{std::move(key), measure};
  input.size = size;
  return chart_to_svg(input);
}

}  // namespace trame
