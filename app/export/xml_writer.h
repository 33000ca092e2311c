// The text of an SVG or HTML document, element by element: numbers as short as they may be, words
// escaped. It knows no chart; what is drawn where is its caller's.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "style/theme.h"

namespace trame {

// Left out where its value is empty.
struct XmlAttribute {
  XmlAttribute(const char* attribute, double number);  // one decimal, none when it is .0
  XmlAttribute(const char* attribute, std::string text) : name(attribute), value(std::move(text)) {}
  XmlAttribute(const char* attribute, const char* text) : name(attribute), value(text) {}
  const char* name;
  std::string value;
};

// "12.3"; "0" for what is no number.
std::string svg_number(double value);
// "#34309e", without the opacity.
std::string svg_color(Color color);

class XmlWriter {
 public:
  using Attributes = std::initializer_list<XmlAttribute>;
  void open(const char* element, Attributes attributes = {});
  void close();
  void leaf(const char* element, Attributes attributes);
  // An element with nothing but words in it.
  void words(const char* element, Attributes attributes, std::string_view text);
  // Elements made elsewhere, as they are.
  void raw(std::string_view elements) { out_ += elements; }
  // Every open element is closed.
  std::string take();

 private:
  void begin(const char* element, Attributes attributes);
  void escape(std::string_view text);

  std::string out_;
  std::vector<const char*> open_;
};

}  // namespace trame
