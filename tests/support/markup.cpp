#include "support/markup.h"

#include <algorithm>
#include <vector>

namespace trame::test {

namespace {

bool has_only_whole_references(const std::string& xml) {
  constexpr size_t longest = 8;  // "&#xFFFF;"
  for (size_t at = 0; (at = xml.find('&', at)) != std::string::npos; ++at) {
    if (xml.find(';', at) - at >= longest) return false;
  }
  return true;
}

}  // namespace

bool is_well_formed(const std::string& xml) {
  if (!has_only_whole_references(xml) || xml.find("]]>") != std::string::npos) return false;
  std::vector<std::string> open;
  for (size_t at = 0; (at = xml.find('<', at)) != std::string::npos;) {
    size_t end = xml.find('>', at);
    if (end == std::string::npos) return false;
    std::string tag = xml.substr(at + 1, end - at - 1);
    if (tag.empty()) return false;
    if (std::ranges::count(tag, '"') % 2 != 0 || tag.find('<') != std::string::npos) return false;
    std::string name = tag.substr(0, tag.find_first_of(" /", 1));
    if (tag[0] == '/') {
      if (open.empty() || "/" + open.back() != tag) return false;
      open.pop_back();
    } else if (tag.back() != '/') {
      open.push_back(name);
    }
    at = end;
  }
  return open.empty();
}

}  // namespace trame::test
