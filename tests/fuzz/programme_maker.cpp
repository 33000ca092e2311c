#include "fuzz/programme_maker.h"

#include "fuzz/expect.h"
#include "fuzz/programme_rows.h"
#include "fuzz/programme_words.h"
#include "model/load_programme.h"

namespace trame::fuzz {
namespace {

constexpr std::string_view natures[] = {"contradiction", "wording", "ambiguity"};
constexpr std::string_view units[] = {"EUR", "percent"};

void choose_counts(RowWriter& to) {
  constexpr size_t usual[] = {1, 2, 0, 3, 4, 6, 10};
  for (size_t& count : to.counts) count = to.in.one_of(usual);
  if (to.in.once_in(24)) to.counts[to.in.below(lists)] = 40;
  if (to.count(List::sources) == 0) to.count(List::sources) = 1;
  if (to.count(List::scopes) == 0) to.count(List::amounts) = 0;
}

void write_heading(RowWriter& to) {
  to.out.text("format", "1.1");
  to.out.text("id", "made");
  to.text("title");
  to.maybe_text("short_title");
  to.maybe_text("summary");
  if (to.in.either()) to.out.text("licence", "CC BY 4.0");
  to.maybe_date("updated");
  to.items("highlights", true);
  write_parties(to);
}

void write_quotation(RowWriter& to) {
  to.out.text("id", "q");
  to.out.text("source", to.any_id(List::sources));
  to.maybe_text("speaker");
  to.maybe_text("office");
  to.out.text("quote", made_words(to.in));
}

void write_disagreement(RowWriter& to) {
  to.out.text("id", "d");
  to.text("topic");
  to.code("nature", natures);
  to.items("about", true);
  to.list("positions", 1 + to.in.below(3), [&](size_t) {
    to.text("label");
    to.out.key("claim");
    to.out.begin_object();
    to.claim(to.in.either() ? std::optional(made_value(to.in)) : std::nullopt);
    to.out.end_object();
  });
}

void write_computed(RowWriter& to) {
  to.out.text("id", "z");
  to.text("label");
  to.text("formula");
  to.out.key("value");
  to.out.number(made_value(to.in));
  to.code("unit", units);
  to.items("basis", false);
}

std::string words_of(const Problem& problem) {
  return problem.json_pointer + ": " + message(problem.message, Language::en, problem.args);
}

}  // namespace

std::string made_file(Choices& choices) {
  RowWriter to{choices};
  choose_counts(to);
  to.out.begin_object();
  write_heading(to);
  for (const ListRows& rows : all_lists) {
    to.depths.clear();
    to.list(rows.name, to.count(rows.list), [&](size_t row) {
      to.out.text("id", made_id(rows.list, row));
      rows.write(to, row);
    });
  }
  to.list("quotations", to.in.below(2), [&](size_t) { write_quotation(to); });
  to.list("disagreements", to.in.below(2), [&](size_t) { write_disagreement(to); });
  to.list("computed", to.in.below(2), [&](size_t) { write_computed(to); });
  to.out.end_object();
  return to.out.take();
}

Programme made_programme(Choices& choices) {
  const std::string file = made_file(choices);
  LoadResult result = load_programme(file);
  if (!result.programme)
    expect(false, "a valid file is read", words_of(result.problems.front()) + "\n" + file);
  return std::move(*result.programme);
}

}  // namespace trame::fuzz
