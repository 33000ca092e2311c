// The chart of a view as a document of its own, from which the preview images of pages are made.
#include <doctest/doctest.h>

#include "support/app.h"

using namespace trame;
using test::App;

TEST_CASE("a chart alone is a document as large as was asked, titled like the chart") {
  App app("#/lyon-saint-etienne/partners/network?lang=en");
  std::string svg = app.session.chart_picture({400, 300});
  CHECK(svg.starts_with("<svg "));
  CHECK(svg.find("</svg>") != std::string::npos);
  CHECK(svg.find(" width=\"400\" height=\"300\" ") != std::string::npos);
  CHECK(svg.find("<title>Lyon – Saint-Étienne: who works with whom</title>") != std::string::npos);
  CHECK(svg.find(">Bosch</text>") != std::string::npos);
}

TEST_CASE("a view without a chart has no picture") {
  CHECK(App("#/lyon-saint-etienne").session.chart_picture({400, 300}).empty());
  CHECK(App("#/lyon-saint-etienne/budget/table").session.chart_picture({400, 300}).empty());
}
