#include "export/csv.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string_view>

#include "export/provenance.h"
#include "text/format.h"
#include "text/messages.h"

namespace trame {
namespace {

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string text = "\"";
  for (char c : cell) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + '"';
}

// Prefixes a cell that spreadsheets would execute as a formula with an apostrophe (OWASP, "CSV
// Injection").
std::string guarded(const std::string& cell) {
  bool is_formula =
      !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string::npos;
  return quoted(is_formula ? "'" + cell : cell);
}

std::string plain_number(double value) {
  if (!std::isfinite(value)) return {};
  char text[40];
  bool whole = std::abs(value) < 1e15 && value == std::floor(value);
  std::snprintf(text, sizeof text, whole ? "%.0f" : "%.15g", value);
  return text;
}

std::string number_cell(const DataTable::Row& row, size_t index) {
  if (index == 0 && row.sum) return plain_money(row.sum->minor, row.sum->currency);
  return plain_number(row.sort_values[index]);
}

bool has_other_currency(const DataTable& table) {
  return std::ranges::any_of(table.rows, [](const DataTable::Row& row) {
    return row.currency && *row.currency != Currency{};
  });
}

struct CsvWriter {
  std::string text = "\xEF\xBB\xBF";
  bool first_in_row = true;

  void cell(const std::string& field) {
    if (!first_in_row) text += ',';
    first_in_row = false;
    text += field;
  }
  void end_row() {
    text += "\r\n";
    first_in_row = true;
  }
};

}  // namespace

std::string table_to_csv(const DataTable& table, const Programme& programme, Language language) {
  CsvWriter csv;
  for (const DataTable::Column& column : table.columns) csv.cell(guarded(column.label));
  for (const DataTable::Column& column : table.columns) {
    if (column.numeric) {
      csv.cell(guarded(message(Msg::export_as_number, language, {column.label})));
    }
  }
  const bool has_currencies = has_other_currency(table);
  if (has_currencies) csv.cell(guarded(message(Msg::export_currency, language)));
  csv.cell(guarded(message(Msg::export_claims, language)));
  csv.end_row();
  for (const DataTable::Row& row : table.rows) {
    for (const std::string& cell : row.cells) csv.cell(guarded(cell));
    for (size_t i = 0; i < row.sort_values.size(); ++i) csv.cell(number_cell(row, i));
    if (has_currencies) csv.cell(row.currency ? std::string(row.currency->code()) : std::string());
    csv.cell(row.item ? guarded(claims_line(programme, *row.item, language)) : std::string());
    csv.end_row();
  }
  return std::move(csv.text);
}

}  // namespace trame
