#include <algorithm>

#include "model/read_rows.h"

namespace trame {
namespace {

void check_range(FieldReader& in, const Claim& claim) {
  if (!in.flawless() || !claim.value_max) return;
  const uint32_t node = in.object().member("value_max")->node();
  if (!claim.value) {
    in.findings().error(node, Msg::problem_range_without_value);
  } else if (*claim.value_max < *claim.value) {
    in.findings().error(node, Msg::problem_range_reversed,
                        {plain_number(*claim.value), plain_number(*claim.value_max)});
  }
}

void check_quote(FieldReader& in) {
  const auto language = in.object().member("quote_lang");
  if (!language || in.object().member("quote")) return;
  in.findings().error(language->node(), Msg::problem_missing_other, {"quote_lang", "quote"});
}

// A value that was not read is shown in the source's words.
void check_absence(FieldReader& in, const Claim& claim) {
  const auto absence = in.object().member("absence");
  const auto words = in.object().member("published_as");
  if (absence && claim.value) {
    in.findings().error(absence->node(), Msg::problem_absence_with_value);
  }
  const bool needs_words = claim.absence == Absence::not_read;
  if (needs_words && !words) {
    in.findings().error(absence->node(), Msg::problem_missing_other, {"absence", "published_as"});
  } else if (words && !needs_words) {
    in.findings().error(words->node(), Msg::problem_words_of_read_value);
  }
}

void claim_fields(FieldReader& in, Claim& claim) {
  in.required("source", claim.source, read_reference<Collection::sources, SourceId>);
  in.optional("value", claim.value, read_quantity_or_null);
  in.optional("value_max", claim.value_max, read_quantity);
  in.optional({"absence", format_1_1}, claim.absence, read_code<Absence>);
  in.optional({"published_as", format_1_1}, claim.published_as, read_short_words);
  in.optional("qualifier", claim.qualifier, read_code<Qualifier>);
  in.optional("date", claim.date, read_date_span);
  in.optional("quote", claim.quote, read_words);
  in.optional({"quote_lang", format_1_1}, claim.quote_lang, read_language);
  in.optional("note", claim.note, read_text);
  in.optional("preferred", claim.preferred, read_yes_no);
  check_range(in, claim);
  check_quote(in);
  if (in.flawless()) check_absence(in, claim);
}

bool is_preferred(const Claim& claim) {
  return claim.preferred;
}

std::string said(std::optional<double> value) {
  return value ? plain_number(*value) : "null";
}

}  // namespace

bool read_claim(const JsonValue& value, Reading& reading, Claim& claim) {
  return read_object(value, reading, claim, claim_fields);
}

void read_claims(FieldReader& in, std::vector<Claim>& claims, const ListShape& shape) {
  in.list("claims", claims, read_claim, shape);
  if (std::count_if(claims.begin(), claims.end(), is_preferred) > 1) {
    in.findings().error(in.object().member("claims")->node(), Msg::problem_preferred_repeated);
  }
}

void check_preferred(FieldReader& in, std::optional<double> value,
                     const std::vector<Claim>& claims) {
  if (!in.flawless() || claims.empty()) return;
  const auto preferred = claims.size() == 1
                             ? claims.begin()
                             : std::find_if(claims.begin(), claims.end(), is_preferred);
  if (preferred == claims.end()) {
    in.findings().error(in.object().member("claims")->node(), Msg::problem_preferred_missing);
  } else if (preferred->value != value) {
    in.findings().error(in.object().member("value")->node(), Msg::problem_preferred_differs,
                        {said(value), said(preferred->value)});
  }
}

}  // namespace trame
