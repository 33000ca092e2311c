#include "model/query.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/read_file.h"
#include "support/texts.h"

using namespace trame;

namespace {

// tests/data/valid/complete.json: two actions (0 filtering at lock 1 in the north, axis 0, started,
// led by 1 with 0; 1 walkway in the north, axis 1, announced, by 2), four amounts (0 total of 2 M€
// with parts 1 grant 750 000.25 € and 2 unpublished; 3 fund of another scope).
const Programme& canal() {
  static const Programme programme = test::load_file("tests/data/valid/complete.json");
  return programme;
}

using Actions = std::vector<ActionId>;
using Partners = std::vector<OrganizationId>;
using Amounts = std::vector<AmountId>;
constexpr ActionId filtering{0}, walkway{1};
constexpr OrganizationId region{0}, company{1}, friends{2};
constexpr AmountId total{0}, aid{1}, rest{2}, capital{3}, english{4};
constexpr PlaceId north{0}, lock_1{1};

Narrowing text(const char* words) {
  Narrowing narrowing;
  narrowing.text = words;
  return narrowing;
}

}  // namespace

TEST_CASE("indicators are filtered by their axis, their action and their text") {
  Programme lyon = test::load_file("assets/programmes/lyon-saint-etienne.json");
  CHECK(query_indicators(lyon, {}).size() == lyon.indicators.size());
  Narrowing industry;
  industry.axes = {AxisId(0)};
  std::vector<IndicatorId> found = query_indicators(lyon, industry);
  CHECK_FALSE(found.empty());
  CHECK(found.size() < lyon.indicators.size());
  for (IndicatorId id : found) {
    const Indicator& indicator = lyon.indicators[id];
    CHECK((indicator.axis == AxisId(0) ||
           (indicator.action && lyon.actions[*indicator.action].axis == AxisId(0))));
  }
  Narrowing words;
  words.text = "collegiens";
  found = query_indicators(lyon, words);
  CHECK(std::ranges::count(found, *lyon.indicators.find("collegiens-sensibilises")) == 1);
  CHECK(found.size() < 5);
}

TEST_CASE("no filter keeps everything in order") {
  CHECK(query_actions(canal(), {}) == Actions{filtering, walkway});
  CHECK(query_partners(canal(), {}) == Partners{region, company, friends});
  CHECK(query_amounts(canal(), {}) == Amounts{total, aid, rest, capital, english});
}

TEST_CASE("actions are narrowed by axis, status, partner and kind of money") {
  CHECK(query_actions(canal(), {.axes = {AxisId(1)}}) == Actions{walkway});
  CHECK(query_actions(canal(), {.statuses = {ActionStatus::started}}) == Actions{filtering});
  CHECK(query_actions(canal(), {.partners = {region}}) == Actions{filtering});
  CHECK(query_actions(canal(), {.kinds = {AmountKind::grant}}) == Actions{filtering});
  CHECK(query_actions(canal(), {.kinds = {AmountKind::budget}}).empty());  // no action receives it
}

TEST_CASE("events are filtered by their action, or by their own place and text") {
  Programme p = canal();
  auto add = [&](const char* slug, std::optional<ActionId> action, std::optional<PlaceId> place) {
    Event event;
    event.slug = slug;
    event.title = test::text_in(slug, slug);
    event.action = action;
    event.place = place;
    p.events.add(event);
    return EventId(p.events.size() - 1);
  };
  using Events = std::vector<EventId>;
  EventId opening = add("opening", filtering, {}), fair = add("fair", {}, north);
  EventId vote = add("vote", {}, {}), visit = add("visit", walkway, lock_1);
  auto added = [&](const Narrowing& narrowing) {
    Events found = query_events(p, narrowing);
    std::erase_if(found, [&](EventId id) { return id < opening; });
    return found;
  };
  CHECK(added({}) == Events{opening, fair, vote, visit});
  CHECK(added({.axes = {AxisId(0)}}) == Events{opening});
  CHECK(added({.partners = {friends}}) == Events{visit});
  CHECK(added({.statuses = {ActionStatus::started}}) == Events{opening});
  CHECK(added({.kinds = {AmountKind::grant}}) == Events{opening});
  CHECK(added({.places = {lock_1}}) == Events{opening, visit});
  CHECK(added({.axes = {AxisId(1)}, .places = {lock_1}}) == Events{visit});
  CHECK(added(text("fair")) == Events{fair});
  CHECK(added(text("ecluse")) == Events{opening, visit});
}

TEST_CASE("a place includes all places within it") {
  CHECK(query_actions(canal(), {.places = {north}}) == Actions{filtering, walkway});
  CHECK(query_actions(canal(), {.places = {lock_1}}) == Actions{filtering});
  CHECK(actions_at(canal(), north) == Actions{filtering, walkway});
  CHECK(actions_at(canal(), lock_1) == Actions{filtering});
}

TEST_CASE("a row needs one of the values of each filter") {
  CHECK(query_actions(canal(), {.axes = {AxisId(0), AxisId(1)}}) == Actions{filtering, walkway});
  CHECK(query_actions(canal(), {.axes = {AxisId(0)}, .partners = {friends}}).empty());
}

TEST_CASE(
    "text search finds actions by their own text, partners, places and axis, without accents") {
  CHECK(query_actions(canal(), text("STATION")) == Actions{filtering});
  CHECK(query_actions(canal(), text("walk")) == Actions{walkway});
  CHECK(query_actions(canal(), text("ecluse filtrage")) == Actions{filtering});  // partner + title
  CHECK(query_actions(canal(), text("premiere")) == Actions{filtering});         // alias of a place
  CHECK(query_actions(canal(), text("banks")) == Actions{walkway});              // axis
  CHECK(query_actions(canal(), text("canal")) == Actions{filtering, walkway});
  CHECK(query_actions(canal(), text("station banks")).empty());  // all words must be found
  CHECK(query_actions(canal(), text("tation")).empty());  // words are found by their beginning
  CHECK(query_actions(canal(), text(" ,; ")) == Actions{filtering, walkway});
}

TEST_CASE("text search finds partners by their own text or by that of their actions") {
  CHECK(query_partners(canal(), text("amis")) == Partners{friends});
  CHECK(query_partners(canal(), text("region nord")) == Partners{region});  // an alias
  CHECK(query_partners(canal(), text("filtrage")) == Partners{region, company});
  CHECK(query_partners(canal(), text("filtrage ecluse sa")) == Partners{company});
}

TEST_CASE("filters of actions keep their partners and funders") {
  CHECK(query_partners(canal(), {.axes = {AxisId(1)}}) == Partners{friends});
  CHECK(query_partners(canal(), {.statuses = {ActionStatus::started}}) ==
        Partners{region, company});
  CHECK(query_partners(canal(), {.kinds = {AmountKind::fund}}).empty());  // the fund has no funder
  CHECK(query_partners(canal(), {.axes = {AxisId(0)}, .partners = {region}}) == Partners{region});
}

TEST_CASE("amounts are filtered by their kind, their funder and their action") {
  CHECK(query_amounts(canal(), {.kinds = {AmountKind::grant, AmountKind::fund}}) ==
        Amounts{aid, capital});
  CHECK(query_amounts(canal(), {.axes = {AxisId(0)}}) ==
        Amounts{aid, rest});  // `rest` is found because of its action
  CHECK(query_amounts(canal(), {.partners = {company}}) == Amounts{aid, rest});
  CHECK(query_amounts(canal(), {.places = {north}}) == Amounts{aid, rest});
  CHECK(query_amounts(canal(), {.statuses = {ActionStatus::announced}}).empty());
  CHECK(query_amounts(canal(), text("capital")) == Amounts{capital});
  CHECK(query_amounts(canal(), text("conseil")) == Amounts{aid});
}

TEST_CASE("text search finds places by their own text or by that of their actions") {
  using Places = std::vector<PlaceId>;
  CHECK(query_places(canal(), {}) == Places{north, lock_1});
  CHECK(query_places(canal(), {.axes = {AxisId(1)}}) == Places{north});
  CHECK(query_places(canal(), {.axes = {AxisId(0)}}) == Places{north, lock_1});
  CHECK(query_places(canal(), {.places = {lock_1}}) == Places{north, lock_1});
  CHECK(query_places(canal(), text("premiere")) == Places{north, lock_1});
  CHECK(query_places(canal(), text("walk")) == Places{north});
  CHECK(query_places(canal(), text("nothing at all")).empty());
}

TEST_CASE("search puts matches in the title before other matches") {
  const auto found = search_items(canal(), "ecluse", 10);
  REQUIRE(found.size() == 4);
  CHECK(found[0] == key(company));
  CHECK(found[1] == key(lock_1));
  CHECK(found[2] == key(rest));
  CHECK(found[3] == key(SourceId(0)));  // found by its publisher
}

TEST_CASE("search is limited, and an empty text finds nothing") {
  CHECK(search_items(canal(), "canal", 2).size() == 2);
  CHECK(search_items(canal(), "", 10).empty());
  CHECK(search_items(canal(), "zzz", 10).empty());
}

TEST_CASE("an organization is involved in the programme first, then in its actions") {
  const auto found = involvements_of(canal(), region);
  REQUIRE(found.size() == 2);
  CHECK_FALSE(found[0].action.has_value());
  CHECK(found[0].roles == std::vector{PartyRole::funder, PartyRole::leader});
  CHECK(found[1].action == filtering);
  CHECK(found[1].roles == std::vector{PartyRole::funder, PartyRole::partner});
}

TEST_CASE("an organization that occurs twice in an action has the roles of both") {
  Programme programme = canal();
  programme.actions[walkway].parties = {{region, {PartyRole::leader}, {}},
                                        {region, {PartyRole::leader, PartyRole::funder}, {}}};
  const auto found = involvements_of(programme, region);
  REQUIRE(found.size() == 3);
  CHECK(found[2].roles == std::vector{PartyRole::leader, PartyRole::funder});
}

TEST_CASE("the rows of an action, an axis and an organization are found") {
  CHECK(amounts_of_action(canal(), filtering) == Amounts{aid, rest});
  CHECK(amounts_from(canal(), region) == Amounts{aid});
  CHECK(indicators_of_action(canal(), filtering) == std::vector{IndicatorId(0)});
  CHECK(events_of_action(canal(), filtering) == std::vector{EventId(0)});
  CHECK(events_of_action(canal(), walkway).empty());
  CHECK(actions_of_axis(canal(), AxisId(0)) == Actions{filtering});
  CHECK(disagreements_about(canal(), key(total)) == std::vector<size_t>{0});
  CHECK(disagreements_about(canal(), key(aid)).empty());
}

TEST_CASE("the preferred claim comes first") {
  Programme programme = canal();
  programme.amounts[total].claims[0].preferred = false;
  programme.amounts[total].claims[1].preferred = true;
  const auto claims = claims_of(programme, key(total));
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].value == 1900000);
  CHECK(claims[1].value == 2000000);
  CHECK(claims_of(canal(), key(IndicatorId(0))).size() == 3);
  CHECK(claims_of(canal(), key(SourceId(0))).empty());
}

TEST_CASE("every kind of item has its claims") {
  const auto count = [](auto id) { return claims_of(canal(), key(id)).size(); };
  CHECK(count(AxisId(0)) == 1);
  CHECK(count(filtering) == 1);
  CHECK(count(region) == 1);
  CHECK(count(lock_1) == 1);
  CHECK(count(total) == 2);
  CHECK(count(FigureId(0)) == 1);
  CHECK(count(EventId(0)) == 1);
  CHECK(count(BodyId(0)) == 1);
  CHECK(count(friends) == 0);
}

TEST_CASE("scopes with amounts come in the order of the programme, currencies by their use") {
  Programme programme;
  for (int i = 0; i < 3; ++i) programme.scopes.add({});
  const auto add = [&](int scope, const char* currency) {
    Amount amount;
    amount.scope = ScopeId(scope);
    amount.currency = *currency_of(currency);
    programme.amounts.add(std::move(amount));
  };
  for (const char* currency : {"USD", "GBP", "AAA", "GBP", "ZZZ"}) add(2, currency);
  add(0, "EUR");
  CHECK(scopes_with_amounts(programme) == std::vector{ScopeId(0), ScopeId(2)});
  std::string codes;
  for (Currency currency : currencies_of(programme, ScopeId(2))) codes += currency.code();
  CHECK(codes == "GBPUSDAAAZZZ");
  programme.amounts[AmountId(2)].value = money_of(1, *currency_of("AAA"));
  CHECK(currencies_of(programme, ScopeId(2)).front() == *currency_of("AAA"));
  CHECK(currencies_of(programme).size() == 5);
}

TEST_CASE("amounts of the same value keep their order") {
  Programme programme = canal();
  programme.amounts[rest].value = programme.amounts[aid].value;
  const auto roots = amount_tree(programme, ScopeId(0));
  CHECK(roots[0].parts[0].amount == aid);
  programme.amounts[rest].value = Money{75'000'026};
  CHECK(amount_tree(programme, ScopeId(0))[0].parts[0].amount == rest);
}

TEST_CASE("claims differ when two of them give different values") {
  CHECK(claims_differ(canal().amounts[total].claims));
  CHECK_FALSE(claims_differ(canal().amounts[aid].claims));
  CHECK_FALSE(claims_differ({}));
  Claim words_only, five, five_to_six;
  five.value = 5;
  five_to_six.value = 5;
  five_to_six.value_max = 6;
  CHECK_FALSE(claims_differ({words_only, five, five}));
  CHECK(claims_differ({five, words_only, five_to_six}));
}

TEST_CASE("amounts form trees within their scope, largest part first, not published last") {
  const auto roots = amount_tree(canal(), ScopeId(0));
  REQUIRE(roots.size() == 1);
  CHECK(roots[0].amount == total);
  REQUIRE(roots[0].parts.size() == 2);
  CHECK(roots[0].parts[0].amount == aid);
  CHECK(roots[0].parts[1].amount == rest);
  CHECK(roots[0].remainder == Money{200'000'000 - 75'000'025});
  CHECK(amount_tree(canal(), ScopeId(1)).at(0).amount == capital);
}

TEST_CASE("there is no remainder when the total is unpublished or less than its parts") {
  Programme programme = canal();
  programme.amounts[total].value.reset();
  CHECK_FALSE(amount_tree(programme, ScopeId(0))[0].remainder.has_value());
  programme.amounts[total].value = Money{75'000'025};
  CHECK_FALSE(amount_tree(programme, ScopeId(0))[0].remainder.has_value());
  programme.amounts[total].value = Money{75'000'026};
  CHECK(amount_tree(programme, ScopeId(0))[0].remainder == Money{1});
}

TEST_CASE("there is no remainder when no part is published") {
  Programme programme = canal();
  programme.amounts[aid].value.reset();
  CHECK_FALSE(amount_tree(programme, ScopeId(0))[0].remainder.has_value());
}

TEST_CASE("filters keep the amounts that pass and their totals, without a remainder") {
  const auto roots = amount_tree(canal(), ScopeId(0), {.kinds = {AmountKind::grant}});
  REQUIRE(roots.size() == 1);
  CHECK(roots[0].amount == total);
  REQUIRE(roots[0].parts.size() == 1);
  CHECK(roots[0].parts[0].amount == aid);
  CHECK_FALSE(roots[0].remainder.has_value());
  CHECK(amount_tree(canal(), ScopeId(1), {.kinds = {AmountKind::grant}}).empty());
}

TEST_CASE("coverage is the published share of a published total") {
  const auto roots = amount_tree(canal(), ScopeId(0));
  CHECK(coverage(canal(), roots[0]) == doctest::Approx(0.375000125));
  CHECK_FALSE(coverage(canal(), roots[0].parts[0]).has_value());  // no parts
  Programme programme = canal();
  programme.amounts[total].value.reset();
  CHECK_FALSE(coverage(programme, amount_tree(programme, ScopeId(0))[0]).has_value());
}

TEST_CASE("every kind of item has a title") {
  const auto title = [](auto id) { return title_of(canal(), key(id), Language::en); };
  CHECK(title(AxisId(0)) == "Water");
  CHECK(title(filtering) == "Filtering station");
  CHECK(title(friends) == "Friends of the canal");
  CHECK(title(lock_1) == "Écluse n° 1");
  CHECK(title(total) == "Total budget");
  CHECK(title(FigureId(0)) == "Part nettoyée");
  CHECK(title(IndicatorId(0)) == "Fish species");
  CHECK(title(EventId(0)) == "Inauguration");
  CHECK(title(SourceId(0)) == "The canal is reborn");
  CHECK(title(BodyId(0)) == "Comité du canal");
}

TEST_CASE("amounts and actions found for all rows at once equal those found for each row") {
  for (const std::string& file : test::bundled_files()) {
    CAPTURE(file);
    const Programme p = test::load_file(file);
    const auto amounts = amounts_by_action(p);
    for (size_t i = 0; i < p.actions.size(); ++i) {
      CHECK(amounts[i] == amounts_of_action(p, ActionId(i)));
    }
    const auto counts = action_counts(p);
    for (size_t i = 0; i < p.places.size(); ++i) {
      CHECK(counts[i] == actions_at(p, PlaceId(i)).size());
    }
  }
}
