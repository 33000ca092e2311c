// Writes an SVG or HTML document element by element, with short numbers and escaped text. It does
// not depend on charts and decides no positions.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "style/theme.h"

namespace trame {

// An attribute of an element. Attributes with an empty value are not written.
struct XmlAttribute {
  XmlAttribute(const char* attribute, double number);  // written by svg_number
  XmlAttribute(const char* attribute, std::string text) : name(attribute), value(std::move(text)) {}
  XmlAttribute(const char* attribute, const char* text) : name(attribute), value(text) {}
  const char* name;
  std::string value;
};

// Returns a number with at most one decimal: "12.3", "12"; "0" when it is not finite.
std::string svg_number(double value);
// Returns e.g. "#34309e"; the opacity is ignored.
std::string svg_color(Color color);

class XmlWriter {
 public:
  using Attributes = std::initializer_list<XmlAttribute>;
  void open(const char* element, Attributes attributes = {});
  void close();
  void leaf(const char* element, Attributes attributes);
  // Writes an element that contains only text.
  void words(const char* element, Attributes attributes, std::string_view text);
  // Writes elements without escaping; they must be well-formed.
  void raw(std::string_view elements) { out_ += elements; }
  // Closes all open elements and returns the document.
  std::string take();

 private:
  void begin(const char* element, Attributes attributes);
  void escape(std::string_view text);

  std::string out_;
  std::vector<const char*> open_;
};

}  // namespace trame
