#include "text/messages.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>
#include <utility>
#include <vector>

#include "text/format.h"

namespace trame {
namespace {

constexpr size_t message_total = static_cast<size_t>(Msg::count_);

struct Forms {
  std::string_view one;  // empty when the message has no plural
  std::string_view other;
};

// All messages of a language in one string: a std::string per message needs more memory than the
// messages themselves.
struct Words {
  std::string text;
  std::array<Forms, message_total> messages;  // views into `text`
};

Words& words_of(Language language) {
  static std::vector<std::unique_ptr<Words>> all;
  const auto index = static_cast<size_t>(language);
  if (index >= all.size()) all.resize(index + 1);
  if (!all[index]) all[index] = std::make_unique<Words>();
  return *all[index];
}

bool is_whole(std::string_view text) {
  return text.ends_with('\0') &&
         static_cast<size_t>(std::ranges::count(text, '\0')) == message_total;
}

void find_messages(Words& words) {
  std::string_view rest = words.text;
  for (Forms& forms : words.messages) {
    const std::string_view entry = rest.substr(0, rest.find('\0'));
    const size_t split = entry.find('\1');
    forms.one = split == entry.npos ? std::string_view() : entry.substr(0, split);
    forms.other = split == entry.npos ? entry : entry.substr(split + 1);
    rest.remove_prefix(entry.size() + 1);
  }
}

const Forms& forms_of(Msg id, Language language) {
  assert(id < Msg::count_);
  return words_of(language).messages[static_cast<size_t>(id)];
}

bool is_placeholder(std::string_view at) {
  return at.size() >= 3 && at[0] == '{' && at[1] >= '0' && at[1] <= '9' && at[2] == '}';
}

bool is_singular(long long count, Language language) {
  return count == 1 || (count == 0 && row_of(language).zero_is_singular);
}

}  // namespace

// Arguments are copied and never searched for placeholders, because they may come from a file of
// the visitor.
std::string fill(std::string_view words, std::span<const std::string> args) {
  std::string filled;
  filled.reserve(words.size() + 32);
  for (size_t i = 0; i < words.size(); ++i) {
    if (!is_placeholder(words.substr(i))) {
      filled += words[i];
      continue;
    }
    const auto number = static_cast<size_t>(words[i + 1] - '0');
    if (number < args.size()) filled += args[number];
    i += 2;
  }
  return filled;
}

std::string fill(std::string_view words, std::initializer_list<std::string> args) {
  return fill(words, std::span(args.begin(), args.size()));
}

bool use_words(Language language, std::string words) {
  if (!is_whole(words)) return false;
  words_of(language).text = std::move(words);
  find_messages(words_of(language));
  return true;
}

bool has_words(Language language) {
  return !words_of(language).text.empty();
}

void forget_words(Language language) {
  words_of(language) = {};
}

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
