#include "export/snippet.h"

#include "export/xml_writer.h"

namespace trame {

std::string embed_snippet(const std::string& site, const std::string& fragment,
                          const std::string& title) {
  std::string folder = site.substr(0, site.find_last_of('/') + 1);
  XmlWriter html;
  html.words("iframe",
             {{"src", folder + "embed.html#" + fragment},
              {"title", title},
              {"width", "100%"},
              {"height", "480"},
              {"loading", "lazy"},
              {"style", "border:0"}},
             "");
  return html.take();
}

}  // namespace trame
