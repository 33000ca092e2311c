// A computed sum equals the sum of its rows in cents, and has the difference to its total.
#include "model/computed_sum.h"

#include <doctest/doctest.h>

#include "chart/sample.h"
#include "support/read_file.h"

using namespace trame;
using namespace trame::test;

namespace {

ComputedSum parts_of(const Programme& p, const char* total) {
  auto sum = sum_of_parts(p, *p.amounts.find(total));
  REQUIRE(sum);
  return *sum;
}

}  // namespace

TEST_CASE("cents are added without rounding errors") {
  Programme p = sample_programme({{"total", 1}, {"a", 0.25, "total"}, {"b", 0.5, "total"}});
  p.amounts.add([] {
    Amount big;
    big.slug = "big";
    big.value = Money{99'999'999'999'999};
    big.part_of = AmountId(0);
    return big;
  }());
  CHECK(parts_of(p, "total").sum.value() == Money{99'999'999'999'999 + 75});
}

TEST_CASE("an unpublished amount is a row of the sum, but is not added") {
  Programme p = sample_programme({{"total", 100}, {"a", 30, "total"}, {"b", -1, "total"}});
  ComputedSum sum = parts_of(p, "total");
  CHECK(sum.rows.size() == 2);
  CHECK(sum.published == 1);
  CHECK(sum.sum.value() == Money{3000});
  CHECK(sum.left == Money{7000});
}

TEST_CASE("the largest part is first, the unpublished ones are last") {
  Programme p = sample_programme(
      {{"total", 9}, {"none", -1, "total"}, {"small", 1, "total"}, {"big", 2, "total"}});
  CHECK(parts_of(p, "total").rows == std::vector<AmountId>{AmountId(3), AmountId(2), AmountId(1)});
}

TEST_CASE(
    "only direct parts are added, and the difference is negative when they exceed the total") {
  Programme p =
      sample_programme({{"total", 100}, {"a", 130, "total"}, {"inner", 50, "a"}, {"elsewhere", 7}});
  ComputedSum sum = parts_of(p, "total");
  CHECK(sum.rows == std::vector<AmountId>{AmountId(1)});
  CHECK(sum.left == Money{-3000});
}

TEST_CASE("there is no difference to an unpublished total, and no sum of unpublished parts") {
  Programme p = sample_programme(
      {{"unknown", -1}, {"a", 5, "unknown"}, {"leaf", 9}, {"empty", 9}, {"silent", -1, "empty"}});
  CHECK_FALSE(parts_of(p, "unknown").left);
  CHECK_FALSE(sum_of_parts(p, *p.amounts.find("leaf")));
  CHECK_FALSE(sum_of_parts(p, *p.amounts.find("empty")));
}

TEST_CASE("every sum of the bundled programmes has one scope and equals the sum of its rows") {
  int sums = 0;
  for (const std::string& file : bundled_files()) {
    Programme p = load_file(file);
    for (size_t i = 0; i < p.amounts.size(); ++i) {
      auto sum = sum_of_parts(p, AmountId(i));
      if (!sum) continue;
      ++sums;
      int64_t cents = 0;
      for (AmountId row : sum->rows) {
        CHECK(p.amounts[row].scope == p.amounts[AmountId(i)].scope);
        cents += p.amounts[row].value.value_or(Money{}).minor;
      }
      CHECK(sum->sum.value() == Money{cents});
      const auto& total = p.amounts[AmountId(i)].value;
      if (total) CHECK(sum->left->minor + cents == total->minor);
    }
  }
  CHECK(sums > 10);
}
