#include "text/messages.h"

#include <array>
#include <cassert>

#include "text/format.h"
#include "text/message_table.h"

namespace trame {
namespace {

static_assert(message_count_of_table == static_cast<size_t>(Msg::count_));

struct Forms {
  std::string_view one;  // empty when the message has no plural
  std::string_view other;
};
using Table = std::array<Forms, message_count_of_table>;

Table read_table(const char* words) {
  Table table;
  for (Forms& forms : table) {
    std::string_view entry = words;
    size_t split = entry.find('\1');
    if (split != entry.npos) forms.one = entry.substr(0, split);
    forms.other = split == entry.npos ? entry : entry.substr(split + 1);
    words += entry.size() + 1;
  }
  return table;
}

const Forms& forms_of(Msg id, Language language) {
  static const Table french = read_table(words_fr), english = read_table(words_en);
  assert(id < Msg::count_);
  return (language == Language::en ? english : french)[static_cast<size_t>(id)];
}

bool is_placeholder(std::string_view at) {
  return at.size() >= 3 && at[0] == '{' && at[1] >= '0' && at[1] <= '9' && at[2] == '}';
}

// Arguments are copied, never searched for placeholders: they may come from a visitor's file.
std::string fill(std::string_view words, std::span<const std::string> args) {
  std::string filled;
  filled.reserve(words.size() + 32);
  for (size_t i = 0; i < words.size(); ++i) {
    if (!is_placeholder(words.substr(i))) {
      filled += words[i];
      continue;
    }
    const size_t number = static_cast<size_t>(words[i + 1] - '0');
    if (number < args.size()) filled += args[number];
    i += 2;
  }
  return filled;
}

bool is_singular(long long count, Language language) {
  return count == 1 || (language == Language::fr && count == 0);
}

}  // namespace

std::string message(Msg id, Language language, std::span<const std::string> args) {
  return fill(forms_of(id, language).other, args);
}

std::string message(Msg id, Language language, std::initializer_list<std::string> args) {
  return message(id, language, std::span(args.begin(), args.size()));
}

std::string message_count(Msg id, Language language, long long count) {
  const Forms& forms = forms_of(id, language);
  const bool singular = is_singular(count, language) && !forms.one.empty();
  const std::string number = format_number(static_cast<double>(count), language, 0);
  return fill(singular ? forms.one : forms.other, std::span(&number, 1));
}

}  // namespace trame
