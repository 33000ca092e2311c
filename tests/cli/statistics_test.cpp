// Statistics give the exact sum of each scope and currency, or say that it is too large.
#include "cli/statistics.h"

#include <doctest/doctest.h>

#include "chart/sample.h"

using namespace trame;
using namespace trame::test;

namespace {

bool has_line(const Programme& programme, const std::string& line) {
  return statistics_of("FILE", programme).find("FILE: " + line + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE("statistics count rows, and add the amounts that are not parts of another") {
  Programme p =
      sample_programme({{"total", 10.5},
                        {"part", 3, "total"},
                        {"none", -1},
                        {"one", 2},
                        {"yen", 7, "", Qualifier::exact, AmountKind::aid, "other", "JPY"}});
  CHECK(has_line(p, "amounts 5"));
  CHECK(has_line(p, "sources 1"));
  CHECK(has_line(p, "scope all amounts 4 published 3 euros 12.5"));
  CHECK(has_line(p, "scope other amounts 1 published 1 JPY 7"));
}

TEST_CASE("statistics give sums to the smallest unit where doubles cannot, or say too-large") {
  Programme p = many_amounts(90'000, 999'999'999'993);
  CHECK(has_line(p, "scope all amounts 90000 published 90000 euros 89999999999370000"));
  p = many_amounts(91, 999'999'999'999.99);
  CHECK(has_line(p, "scope all amounts 91 published 91 euros 90999999999999.09"));
  p = many_amounts(93'000, 1e12);
  CHECK(has_line(p, "scope all amounts 93000 published 93000 euros too-large"));
}
