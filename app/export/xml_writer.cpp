#include "export/xml_writer.h"

#include <cmath>
#include <cstdio>
#include <utility>

namespace trame {

std::string svg_number(double value) {
  if (!std::isfinite(value)) return "0";
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  std::string number = text;
  if (number.ends_with(".0")) number.resize(number.size() - 2);
  return number == "-0" ? "0" : number;
}

std::string svg_color(Color color) {
  char text[8];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", color.r, color.g, color.b);
  return text;
}

XmlAttribute::XmlAttribute(const char* attribute, double number)
    : name(attribute), value(svg_number(number)) {}

// XML 1.0 cannot represent control characters, U+FFFE and U+FFFF: they are left out.
void XmlWriter::escape(std::string_view text) {
  for (size_t i = 0; i < text.size(); ++i) {
    std::string_view three = text.substr(i, 3);
    if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
      i += 2;
      continue;
    }
    switch (char c = text[i]) {
      case '&':
        out_ += "&amp;";
        break;
      case '<':
        out_ += "&lt;";
        break;
      case '>':
        out_ += "&gt;";
        break;
      case '"':
        out_ += "&quot;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n') out_ += c;
        break;
    }
  }
}

void XmlWriter::begin(const char* element, Attributes attributes) {
  out_ += '<';
  out_ += element;
  for (const XmlAttribute& attribute : attributes) {
    if (attribute.value.empty()) continue;
    out_ += ' ';
    out_ += attribute.name;
    out_ += "=\"";
    escape(attribute.value);
    out_ += '"';
  }
}

void XmlWriter::open(const char* element, Attributes attributes) {
  begin(element, attributes);
  out_ += ">\n";
  open_.push_back(element);
}

void XmlWriter::close() {
  out_ += "</";
  out_ += open_.back();
  out_ += ">\n";
  open_.pop_back();
}

void XmlWriter::leaf(const char* element, Attributes attributes) {
  begin(element, attributes);
  out_ += "/>\n";
}

void XmlWriter::words(const char* element, Attributes attributes, std::string_view text) {
  begin(element, attributes);
  out_ += '>';
  escape(text);
  out_ += "</";
  out_ += element;
  out_ += ">\n";
}

std::string XmlWriter::take() {
  while (!open_.empty()) close();
  return std::move(out_);
}

}  // namespace trame
