// trame-validate: a command that loads programme files and prints every problem in one line, for
// authors of such files. It has no rules of its own: it accepts exactly the files that the app's
// loader accepts.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/composition.h"
#include "cli/statistics.h"
#include "model/load_programme.h"
#include "model/strict_json.h"
#include "text/built_in_words.h"
#include "text/messages.h"

namespace {

using namespace trame;

constexpr const char* usage =
    "usage: trame-validate [--syntax] [--stats] [--lang LANGUAGE] FILE...\n"
    "\n"
    "Prints one line per problem: FILE: /json/pointer: message  (the pointer / is the whole file)\n"
    "  --syntax   check that the file is strict JSON, nothing else (a repeated name is a warning)\n"
    "  --stats    also print counts, totals, load time and peak memory\n"
    "  --lang     language of the messages (default: LANG, else the first of the list below)\n"
    "  -          as FILE reads the standard input\n"
    "Exit: 0 valid (warnings allowed), 1 problems, 2 cannot read a file or wrong usage.\n"
    "Languages:";

struct Options {
  bool syntax_only = false;
  bool statistics = false;
  Language language{};
  std::vector<std::string> files;
};

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (!value || !*value) continue;
    for (const LanguageRow& row : language_table()) {
      if (std::string_view(value).starts_with(row.code)) return row.language;
    }
    break;
  }
  return default_language();
}

void print_usage() {
  std::fputs(usage, stderr);
  for (const LanguageRow& row : language_table()) {
    std::fprintf(stderr, " %s", std::string(row.code).c_str());
  }
  std::fputs("\n", stderr);
}

std::optional<Options> parse_options(int argc, char** argv) {
  Options options{.language = language_of_environment(), .files = {}};
  for (int i = 1; i < argc; ++i) {
    const std::string_view option = argv[i];
    if (option == "--syntax") {
      options.syntax_only = true;
    } else if (option == "--stats") {
      options.statistics = true;
    } else if (option == "--lang") {
      const auto language = language_of(i + 1 < argc ? argv[++i] : "");
      if (!language) return std::nullopt;
      options.language = *language;
    } else if (option.starts_with("-") && option != "-") {
      return std::nullopt;
    } else {
      options.files.emplace_back(option);
    }
  }
  if (options.files.empty()) return std::nullopt;
  return options;
}

// Reads a file or the standard input, and stops soon after the largest size that the loader
// accepts, because the input may be endless.
std::optional<std::string> read_bytes(const std::string& name) {
  std::FILE* file = name == "-" ? stdin : std::fopen(name.c_str(), "rb");
  if (!file) return std::nullopt;
  std::string bytes;
  std::vector<char> chunk(1 << 16);
  while (bytes.size() <= max_json_bytes) {
    const size_t got = std::fread(chunk.data(), 1, chunk.size(), file);
    if (got == 0) break;
    bytes.append(chunk.data(), got);
  }
  const bool failed = std::ferror(file) != 0;  // e.g. fopen accepts a folder
  if (file != stdin) std::fclose(file);
  return failed ? std::nullopt : std::optional(std::move(bytes));
}

bool print_problems(const std::string& file, const std::vector<Problem>& problems,
                    Language language) {
  bool valid = true;
  for (const Problem& problem : problems) {
    std::string sentence = message(problem.message, language, problem.args);
    if (problem.severity == Severity::error) {
      valid = false;
    } else {
      sentence = message(Msg::problem_warning, language, {sentence});
    }
    std::printf("%s: %s: %s\n", file.c_str(),
                problem.json_pointer.empty() ? "/" : problem.json_pointer.c_str(),
                sentence.c_str());
  }
  return valid;
}

bool is_index(std::string_view bytes) {
  Findings findings;
  const JsonDocument document = parse_strict_json(bytes, findings);
  return !findings.has_errors() && JsonValue(document, 0).member("programmes").has_value();
}

long peak_kilobytes() {
  rusage usage_so_far{};
  getrusage(RUSAGE_SELF, &usage_so_far);
  return usage_so_far.ru_maxrss;
}

bool check_syntax(const std::string& file, std::string_view bytes, Language language) {
  Findings findings;
  const JsonDocument document = parse_strict_json(bytes, findings);
  std::vector<Problem> problems = std::move(findings).to_problems(document);
  // The JSON grammar allows duplicate names; only programme files must not contain them.
  for (Problem& problem : problems) {
    if (problem.message == Msg::problem_json_duplicate_name) problem.severity = Severity::warning;
  }
  return print_problems(file, problems, language);
}

// Composes the texts first, as the page does: letters are then judged as they are drawn.
bool check_programme(const std::string& file, std::string_view raw, const Options& options) {
  const std::string bytes = with_composed_texts(raw);
  const auto start = std::chrono::steady_clock::now();
  const LoadResult result = load_programme(bytes);
  const std::chrono::duration<double, std::milli> elapsed =
      std::chrono::steady_clock::now() - start;
  if (!result.programme && is_index(bytes)) {
    return print_problems(file, load_index(bytes).problems, options.language);
  }
  const bool valid = print_problems(file, result.problems, options.language);
  if (!options.statistics) return valid;
  if (result.programme) std::fputs(statistics_of(file, *result.programme).c_str(), stdout);
  std::printf("%s: load_ms %.2f\n", file.c_str(), elapsed.count());
  std::printf("%s: peak_kb %ld\n", file.c_str(), peak_kilobytes());
  return valid;
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = parse_options(argc, argv);
  if (!options) {
    print_usage();
    return 2;
  }
  use_words(options->language, std::string(built_in_words(options->language)));
  bool all_read = true;
  bool all_valid = true;
  for (const std::string& file : options->files) {
    const auto bytes = read_bytes(file);
    if (!bytes) {
      std::fprintf(stderr, "%s\n",
                   message(Msg::problem_cannot_read, options->language, {file}).c_str());
      all_read = false;
      continue;
    }
    const bool valid = options->syntax_only ? check_syntax(file, *bytes, options->language)
                                            : check_programme(file, *bytes, *options);
    all_valid = all_valid && valid;
  }
  if (!all_read) return 2;
  return all_valid ? 0 : 1;
}
