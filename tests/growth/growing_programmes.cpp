#include "growth/growing_programmes.h"

namespace trame::test {
namespace {

constexpr const char* claims = R"("claims":[{"source":"s"}])";
constexpr const char* counted = R"("claims":[{"source":"s","value":#}])";
constexpr const char* source =
    R"({"id":"q#","title":"Source #","kind":"report","publisher":"Ministère #"})";

// Returns the code of a currency, for numbers below 26³.
std::string code(int number) {
  const auto letter = [](int index) { return static_cast<char>('A' + index % 26); };
  return {letter(number / 676), letter(number / 26), letter(number)};
}

void replace_each(std::string& text, char sign, const std::string& by) {
  for (size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at)) {
    text.replace(at, 1, by);
  }
}

// Replaces each '#' by the number, and each '$' by the currency of this number.
std::string numbered(std::string text, int number) {
  replace_each(text, '#', std::to_string(number));
  replace_each(text, '$', code(number));
  return text;
}

// Returns the items 0 … count − 1 as a JSON array.
std::string array(int count, const std::string& item) {
  std::string text;
  for (int i = 0; i < count; ++i) text += (i > 0 ? "," : "") + numbered(item, i);
  return "[" + text + "]";
}

std::string programme(const std::string& lists) {
  return R"({"format":"1.1","id":"p","title":"P",)"
         R"("sources":[{"id":"s","title":"S","kind":"report","publisher":"P"}],)"
         R"("scopes":[{"id":"t","title":"T"}],)" +
         lists + "}";
}

// Adds items to the beginning of a list of the programme that has some already.
std::string with_more(std::string programme, const std::string& list, const std::string& items) {
  const std::string start = "\"" + list + "\":[";
  programme.insert(programme.find(start) + start.size(), items.substr(1, items.size() - 2) + ",");
  return programme;
}

std::string amount(const std::string& more) {
  return R"({"id":"m#","label":"Montant #","kind":"grant","scope":"t",)" + more + "}";
}

std::string valued(const std::string& more) {
  return amount(more + R"("value":1000,"claims":[{"source":"s","value":1000}])");
}

std::string action(const std::string& more) {
  return R"({"id":"a#","title":"Action #","status":"started","period":"2020/2024",)" + more +
         claims + "}";
}

std::string organizations(int count) {
  return R"("organizations":)" +
         array(count,
               R"({"id":"o#","name":"Partenaire #","type":"company",)" + std::string(claims) + "}");
}

std::string places(int count, const std::string& more) {
  return R"("places":)" + array(count, R"({"id":"l#","name":"Lieu #",)" + more + "}");
}

std::string party(const std::string& organization) {
  return R"({"organization":")" + organization + R"(","roles":["partner"]})";
}

std::string many_amounts(int count) {
  return programme(R"("amounts":)" + array(count, valued("")));
}

std::string many_parts(int count) {
  std::string parts = array(count, valued(R"("part_of":"whole",)"));
  parts.insert(1, R"({"id":"whole","label":"Total","kind":"budget","scope":"t","value":900000000,)"
                  R"("claims":[{"source":"s","value":900000000}]},)");
  return programme(R"("amounts":)" + parts);
}

std::string many_unpublished(int count) {
  return programme(R"("amounts":)" +
                   array(count, amount(R"("value":null,)" + std::string(claims))));
}

std::string many_same_titles(int count) {
  std::string amounts = array(count, valued(""));
  for (size_t at = 0; (at = amounts.find("Montant ", at)) != std::string::npos; ++at)
    amounts.erase(at + 8, amounts.find('"', at) - at - 8);
  return programme(R"("amounts":)" + amounts);
}

std::string many_amounts_of_actions(int count) {
  return programme(R"("actions":)" + array(count, action("")) + R"(,"amounts":)" +
                   array(count, valued(R"("to":"a#",)")));
}

std::string many_flows(int count) {
  return programme(organizations(count) + R"(,"amounts":)" +
                   array(count, valued(R"("from":"o#",)")));
}

std::string many_claims(int count) {
  std::string all = array(count, R"({"source":"s","value":#})");
  all.insert(all.find('}'), R"(,"preferred":true)");
  return programme(
      R"("amounts":[{"id":"m","label":"M","kind":"grant","scope":"t","value":0,"claims":)" + all +
      "}]");
}

std::string many_actions(int count) {
  return programme(R"("actions":)" + array(count, action("")));
}

std::string many_partners_of_one_action(int count) {
  std::string one = action(R"("parties":)" + array(count, party("o#")) + ",");
  return programme(organizations(count) + R"(,"actions":[)" + numbered(one, 0) + "]");
}

std::string many_pairs_of_partners(int count) {
  return programme(organizations(count) + R"(,"actions":)" +
                   array(count, action(R"("parties":[)" + party("o#") + "," + party("o0") + "],")));
}

std::string many_places(int count) {
  return programme(places(count, R"("kind":"commune","lat":46.#,"lon":3.#)") + R"(,"actions":)" +
                   array(count, action(R"("places":["l#"],)")));
}

std::string many_areas(int count) {
  return programme(
      places(count, R"("kind":"department","code":"#")") +
      R"(,"series":[{"id":"r","title":"R"}],"figures":)" +
      array(count, R"({"id":"f#","label":"F","value":#,"unit":"count","series":"r","place":"l#",)" +
                       std::string(counted) + "}"));
}

std::string many_series(int count) {
  const std::string figure =
      R"("label":"F","value":#,"unit":"count","series":"r#",)" + std::string(counted);
  std::string first = array(count, R"({"id":"f#","place":"l0",)" + figure + "}");
  std::string second = array(count, R"({"id":"g#","place":"l1",)" + figure + "}");
  first.back() = ',';
  return programme(places(2, R"("kind":"region","code":"#")") + R"(,"series":)" +
                   array(count, R"({"id":"r#","title":"Série #"})") + R"(,"figures":)" + first +
                   second.substr(1));
}

std::string many_indicators(int count) {
  return programme(
      R"("indicators":)" +
      array(
          count,
          R"({"id":"i#","label":"Objectif #","unit":"count","target":{"value":9,"claims":[{"source":"s","value":9}]},)" +
              std::string(claims) + "}"));
}

std::string many_events(int count) {
  return programme(R"("events":)" +
                   array(count, R"({"id":"e#","title":"Date #","date":"2024-05-31",)" +
                                    std::string(claims) + "}"));
}

std::string many_sources(int count) {
  return with_more(programme(R"("amounts":)" + array(1, valued(""))), "sources",
                   array(count, source));
}

std::string many_cited_sources(int count) {
  const std::string cited = amount(R"("value":1,"claims":[{"source":"q#","value":1}])");
  return with_more(programme(R"("amounts":)" + array(count, cited)), "sources",
                   array(count, source));
}

std::string many_scopes(int count) {
  const std::string own =
      R"({"id":"m#","label":"Montant #","kind":"grant","scope":"t#","value":#,)" +
      std::string(counted) + "}";
  return with_more(programme(R"("amounts":)" + array(count, own)), "scopes",
                   array(count, R"({"id":"t#","title":"Périmètre #"})"));
}

std::string many_axes(int count) {
  return programme(R"("axes":)" + array(count, R"({"id":"x#","title":"Axe #"})") +
                   R"(,"actions":)" + array(count, action(R"("axis":"x#",)")) + R"(,"amounts":)" +
                   array(count, valued(R"("to":"a#","axis":"x#",)")));
}

std::string many_currencies(int count) {
  return programme(R"("amounts":)" + array(count, valued(R"("currency":"$",)")));
}

std::string many_positions(int count) {
  return programme(
      R"("disagreements":[{"id":"d","topic":"Combien ?","nature":"dated_change","positions":)" +
      array(count, R"({"label":"#","claim":{"source":"s","value":#}})") + "}]");
}

}  // namespace

const std::vector<Shape>& growing_shapes() {
  static const std::vector<Shape> all = {
      {"amounts", many_amounts},
      {"parts of one amount", many_parts},
      {"unpublished amounts", many_unpublished},
      {"amounts of one label", many_same_titles},
      {"amounts, each of an action", many_amounts_of_actions},
      {"amounts, each from a partner", many_flows},
      {"claims of one amount", many_claims},
      {"actions", many_actions},
      {"partners of one action", many_partners_of_one_action},
      {"actions with one common partner", many_pairs_of_partners},
      {"places", many_places},
      {"areas with a figure", many_areas},
      {"series of two figures", many_series},
      {"indicators", many_indicators},
      {"events", many_events},
      {"sources", many_sources},
      {"sources, each of one amount", many_cited_sources},
      {"axes", many_axes},
      {"currencies", many_currencies},
      {"positions of one disagreement", many_positions},
      {"scopes", many_scopes},
  };
  return all;
}

}  // namespace trame::test
