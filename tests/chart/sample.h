// Small programmes made of amounts only, and the words and sizes that chart tests share.
#pragma once

#include <initializer_list>
#include <string>

#include "chart/chart.h"

namespace trame::test {

struct SampleAmount {
  const char* slug;
  double euros;  // negative: not published
  const char* part_of = "";
  Qualifier qualifier = Qualifier::exact;
  AmountKind kind = AmountKind::grant;
  const char* scope = "all";
};

// Scopes "all" and "other", one source; labels are the slugs, in French with "-fr" behind.
inline Programme sample_programme(std::initializer_list<SampleAmount> amounts) {
  Programme p;
  p.title = {"Programme", "Programme"};
  Source source;
  source.slug = "source";
  source.publisher = {"Éditeur", "Publisher"};
  source.date = DateSpan{{2020, 1, 30}, {2020, 1, 30}};
  p.sources.add(source);
  for (const char* slug : {"all", "other"}) {
    Scope scope;
    scope.slug = slug;
    scope.title = {std::string(slug) + "-fr", slug};
    p.scopes.add(scope);
  }
  for (const SampleAmount& sample : amounts) {
    Amount amount;
    amount.slug = sample.slug;
    amount.label = {std::string(sample.slug) + "-fr", sample.slug};
    amount.kind = sample.kind;
    amount.scope = *p.scopes.find(sample.scope);
    amount.part_of = p.amounts.find(sample.part_of);
    Claim claim;
    claim.qualifier = sample.qualifier;
    if (sample.euros >= 0) {
      claim.value = sample.euros;
      amount.value = Money{static_cast<int64_t>(sample.euros * 100)};
    }
    amount.claims = {claim};
    p.amounts.add(amount);
  }
  return p;
}

// Every character 0.55 em wide.
inline const MeasureText measure = [](std::string_view text, TextStyle style) {
  double characters = 0;
  for (char c : text) characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return characters * 0.55 * text_metrics(style).size;
};

inline ViewState budget_state(Chart chart, const char* root = "", const char* scope = "") {
  ViewState state;
  state.view = View::budget;
  state.chart = chart;
  state.root = root;
  state.scope = scope;
  return state;
}

inline ChartView chart_of(const Programme& programme, const ViewState& state,
                          Vec2 size = {720, 480}, Language language = Language::en) {
  return build_chart({programme, state, language, size, measure});
}

inline const ChartTarget* find_target(const ChartView& chart, std::string_view id) {
  for (const ChartTarget& target : chart.targets) {
    if (target.id == id) return &target;
  }
  return nullptr;
}

// The rectangle drawn for a target: the first of its marks.
inline const Mark* shape_of(const ChartView& chart, std::string_view id) {
  for (const Mark& mark : chart.marks) {
    bool owned = mark.target >= 0 && chart.targets[static_cast<size_t>(mark.target)].id == id;
    if (owned && std::holds_alternative<RectMark>(mark.shape)) return &mark;
  }
  return nullptr;
}

}  // namespace trame::test
