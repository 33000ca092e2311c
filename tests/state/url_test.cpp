// The address contains exactly the state: what is written is read back, and any bytes can be read.
#include "state/url.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "state/rules.h"
#include "support/pseudo_language.h"
#include "text/utf8.h"

using namespace trame;

namespace {

using Strings = std::vector<std::string>;

// Random states for a property test: all kinds that commands or addresses can produce.
struct Generator {
  std::mt19937 random;
  int below(int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); }
  bool maybe() { return below(2) == 0; }

  std::string slug() {
    std::string text(1, static_cast<char>('a' + below(26)));
    for (int i = below(79); i > 0; --i) {
      bool dash = below(6) == 0 && text.back() != '-' && i > 1;
      text += dash ? '-' : static_cast<char>(maybe() ? '0' + below(10) : 'a' + below(26));
    }
    return text;
  }
  std::string query() {
    std::string text;
    for (int i = below(220); i > 0; --i) {
      append_code_point(
          text, static_cast<char32_t>(below(8) == 0 ? 0x1F600 + below(50) : 32 + below(600)));
    }
    return clean_query(text);
  }
  Filter filter() {
    auto kind = all_filter_kinds[static_cast<size_t>(below(5))];
    if (kind == FilterKind::status) return {kind, "signed"};
    if (kind == FilterKind::kind) return {kind, maybe() ? "grant" : "cofinancing"};
    return {kind, slug()};
  }
  double number() { return (below(200000000) - 100000000) / 97.0; }

  ViewState state() {
    ViewState s;
    if (maybe()) s.programme = slug();
    s.view = all_views[static_cast<size_t>(below(static_cast<int>(all_views.size())))];
    auto charts = charts_of(s.view);
    s.chart = charts[static_cast<size_t>(below(static_cast<int>(charts.size())))];
    if (maybe()) s.language = maybe() ? Language::fr : Language::en;
    if (maybe()) s.theme = static_cast<ThemeKind>(below(3));
    if (maybe()) s.query = query();
    for (int i = below(12); i > 0; --i) {
      Filter f = filter();
      if (std::ranges::count(s.filters, f) == 0) s.filters.push_back(f);
    }
    if (maybe()) s.selection = Selection{static_cast<ItemKind>(below(10)), slug()};
    if (maybe()) s.scope = slug();
    if (maybe()) s.root = slug();
    if (maybe()) s.sort = maybe() ? "-value" : "label";
    s.shares = maybe();
    if (maybe()) s.with = slug();
    if (maybe()) s.viewport = clean_viewport({number(), number(), std::abs(number()) / 1000});
    while (to_url(s).size() > max_fragment_bytes) s.filters.pop_back();
    return s;
  }
};

Strings ignored_in(std::string_view fragment) {
  Strings ignored;
  from_url(fragment, &ignored);
  return ignored;
}

}  // namespace

TEST_CASE("a written state is read back, and no part is ignored") {
  Generator generator{std::mt19937(1)};
  for (int i = 0; i < 5000; ++i) {
    ViewState state = generator.state();
    std::string url = to_url(state);
    CAPTURE(url);
    Strings ignored;
    REQUIRE(from_url(url, &ignored) == state);
    REQUIRE(from_url("#" + url) == state);
    REQUIRE(ignored.empty());
  }
}

TEST_CASE("default parts are left out") {
  CHECK(to_url({}) == "/");
  ViewState state;
  state.programme = "lyon-saint-etienne";
  CHECK(to_url(state) == "/lyon-saint-etienne");
  state.view = View::budget;
  state.chart = Chart::treemap;
  CHECK(to_url(state) == "/lyon-saint-etienne/budget");
  state.chart = Chart::bars;
  CHECK(to_url(state) == "/lyon-saint-etienne/budget/bars");
}

TEST_CASE("the parts have a stable order") {
  ViewState state;
  state.programme = "lyon";
  state.view = View::overview;
  state.chart = Chart::table;
  state.language = Language::en;
  state.theme = ThemeKind::contrast;
  state.query = "vallée & chimie";
  state.filters = {{FilterKind::partner, "udimec"}, {FilterKind::axis, "territoire"}};
  state.selection = Selection{ItemKind::action, "ghost"};
  state.scope = "premieres-actions";
  state.currency = currency_of("GBP");
  state.root = "budget-global";
  state.sort = "-value";
  state.shares = true;
  state.with = "grand-est";
  state.viewport = Viewport{-12.5, 3, 2.25};
  CHECK(to_url(state) ==
        "/lyon/overview/table?lang=en&theme=contrast&q=vall%C3%A9e%20%26%20chimie&partner=udimec"
        "&axis=territoire&sel=action:ghost&scope=premieres-actions&currency=GBP&root=budget-global"
        "&sort=-value&unit=share&with=grand-est&x=-12.5&y=3&k=2.25");
}

TEST_CASE("an unknown view is reported and replaced by the overview") {
  Strings ignored;
  ViewState state = from_url("#/lyon/atlas/table?lang=en", &ignored);
  CHECK(state.view == View::overview);
  CHECK(state.chart == Chart::standard);
  CHECK(state.language == Language::en);
  CHECK(ignored == Strings{"atlas", "table"});
}

TEST_CASE("a chart that its view does not have is replaced by the first of the view") {
  Strings ignored;
  CHECK(from_url("/lyon/budget/matrix", &ignored).chart == Chart::treemap);
  CHECK(from_url("/lyon/actions/treemap", &ignored).chart == Chart::list);
  CHECK(ignored == Strings{"matrix", "treemap"});
}

TEST_CASE("unknown keys and values are ignored and reported") {
  CHECK(ignored_in("/lyon?color=red") == Strings{"color=red"});
  CHECK(ignored_in("/lyon?currency=gbp&currency=EURO") == Strings{"currency=gbp", "currency=EURO"});
  CHECK(ignored_in("/lyon?lang=de&theme=pink") == Strings{"lang=de", "theme=pink"});
  CHECK(ignored_in("/lyon?sel=action:Bad_Slug&sel=thing:x&sel=x") ==
        Strings{"sel=action:Bad_Slug", "sel=thing:x", "sel=x"});
  CHECK(ignored_in("/lyon?unit=euro&unit=share&unit=share") == Strings{"unit=euro", "unit=share"});
  CHECK(ignored_in("/lyon?status=done&kind=gold&axis=-a") ==
        Strings{"status=done", "kind=gold", "axis=-a"});
  CHECK(ignored_in("/lyon?sort=--x&x=1e5&k=nan&y=") == Strings{"sort=--x", "x=1e5", "k=nan", "y="});
  CHECK(ignored_in("/lyon/budget/bars/more") == Strings{"more"});
  CHECK(ignored_in("/Lyon") == Strings{"Lyon"});
}

TEST_CASE("a language that is added to the list has its code in addresses") {
  CHECK(ignored_in("/lyon?lang=qps") == Strings{"lang=qps"});
  test::PseudoLanguage third;
  ViewState state = from_url("/lyon?lang=qps", nullptr);
  CHECK(state.language == test::pseudo_language);
  CHECK(to_url(state) == "/lyon?lang=qps");
}

TEST_CASE("the first value of a key counts; filters accumulate without duplicates") {
  Strings ignored;
  ViewState state = from_url("/a?lang=en&lang=fr&axis=x&axis=y&axis=x", &ignored);
  CHECK(state.language == Language::en);
  CHECK(state.filters == std::vector<Filter>{{FilterKind::axis, "x"}, {FilterKind::axis, "y"}});
  CHECK(ignored == Strings{"lang=fr", "axis=x"});
}

TEST_CASE("escapes are decoded; parts with invalid escapes are ignored") {
  CHECK(from_url("/a?q=%C3%A9t%C3%A9+2%2B2").query == "été 2+2");
  CHECK(from_url("/%61-b").programme == "a-b");
  CHECK(ignored_in("/a?q=%C3") == Strings{"q=%C3"});
  CHECK(ignored_in("/a?q=%zz") == Strings{"q=%zz"});
  CHECK(ignored_in("/a?q=%4") == Strings{"q=%4"});
}

TEST_CASE("reported parts are valid UTF-8") {
  for (const std::string& piece : ignored_in("/a?z=\xFF\xC0" + std::string(500, 'x'))) {
    CHECK(is_valid_utf8(piece));
    CHECK(piece.size() <= 84);
  }
}

TEST_CASE("control characters are removed from the query") {
  CHECK(from_url("/a?q=a%00%0Ab%7F%C2%85c").query == "abc");
}

TEST_CASE("the query has at most 200 code points and keeps its spaces") {
  CHECK(from_url("/a?q=" + std::string(300, 'x')).query.size() == max_query_code_points);
  CHECK(from_url("/a?q=%20a%20").query == " a ");
}

TEST_CASE("viewport numbers are finite and bounded, and absent for the whole chart") {
  CHECK(from_url("/a?x=0&y=0&k=1").viewport == std::nullopt);
  CHECK(from_url("/a?x=999999999").viewport == Viewport{1e6, 0, 1});
  CHECK(from_url("/a?k=0").viewport == Viewport{0, 0, 0.01});
  CHECK(from_url("/a?x=-0").viewport == std::nullopt);
  CHECK(from_url("/a?x=12.3456789&k=8").viewport == Viewport{12.35, 0, 8});
  CHECK(from_url("/a?x=12.3456789&k=8.01").viewport == Viewport{12.34568, 0, 8.01});
  CHECK(from_url("/a?x=-0.00004&k=500").viewport == Viewport{-0.00004, 0, 500});
  CHECK(from_url("/a?x=1.239999999999999999999999").viewport == Viewport{1.24, 0, 1});
  CHECK(ignored_in("/a?x=1111111111") == Strings{"x=1111111111"});
}

TEST_CASE("a fragment that is too long keeps its complete parts within the limit") {
  std::string url = "/lyon/budget?lang=en&q=" + std::string(5000, 'a') + "&theme=dark";
  Strings ignored;
  ViewState state = from_url(url, &ignored);
  CHECK(state.view == View::budget);
  CHECK(state.language == Language::en);
  CHECK(state.query.empty());
  CHECK_FALSE(state.theme);
  CHECK(ignored.size() == 1);
}

TEST_CASE("a state read from an address always fits in an address") {
  std::string url = "/a?q=";
  for (int i = 0; i < 200; ++i) url += "\xF0\x9F\x98\x80";
  for (int i = 0; i < 36; ++i) url += "&axis=" + std::string(78, 'a') + std::to_string(10 + i);
  Strings ignored;
  ViewState state = from_url(url, &ignored);
  CHECK(to_url(state).size() <= max_fragment_bytes);
  CHECK(from_url(to_url(state)) == state);
  CHECK_FALSE(ignored.empty());
}

TEST_CASE("any bytes give a valid state that is read back unchanged") {
  std::mt19937 random(7);
  constexpr std::string_view alphabet =
      "#/?&=%+:.-0aZ\xC3\xA9\xFF lang budget axis=sel=action:x=k=";
  for (int i = 0; i < 20000; ++i) {
    std::string bytes = i % 2 ? "/a/budget?" : "";
    for (auto n = random() % 60; n > 0; --n) bytes += alphabet[random() % alphabet.size()];
    ViewState state = from_url(bytes);
    REQUIRE(is_available(state.view, state.chart));
    REQUIRE(from_url(to_url(state)) == state);
  }
}

TEST_CASE("an empty fragment gives the default state") {
  for (const auto* text : {"", "#", "/", "#/", "?", "//", "#?&&"})
    CHECK(from_url(text) == ViewState{});
  CHECK(ignored_in("#/?&&").empty());
}

TEST_CASE("a link contains the version of the data, which is not part of the state") {
  ViewState state;
  state.programme = "a";
  CHECK(to_link(state, "1f") == "/a?v=1f");
  CHECK(to_link(state, "") == "/a");
  state.query = "b";
  std::string link = to_link(state, "1f"), version;
  Strings ignored;
  CHECK(from_url(link, &ignored, &version) == state);
  CHECK(version == "1f");
  CHECK(ignored.empty());
  from_url("/a?v=%22<", &ignored, &version);
  CHECK(version.empty());
  CHECK(ignored == Strings{"v=%22<"});
}
