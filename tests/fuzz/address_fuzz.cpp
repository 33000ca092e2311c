// Any address gives a valid state and valid options, and what is written from them is read back
// unchanged.
#include <string>
#include <string_view>

#include "fuzz/expect.h"
#include "state/options.h"
#include "state/rules.h"
#include "state/url.h"
#include "text/utf8.h"

using namespace trame;
using fuzz::expect;

namespace {

void check_state(std::string_view fragment) {
  std::vector<std::string> ignored;
  std::string version;
  const ViewState state = from_url(fragment, &ignored, &version);
  const std::string written = to_url(state);
  expect(from_url(written) == state, "an address is read back unchanged", written);
  expect(to_url(from_url(written)) == written, "an address is written again unchanged", written);
  expect(written.size() <= max_fragment_bytes, "an address has a greatest length", written);
  expect(is_available(state.view, state.chart), "a view has the chart that is shown", written);
  for (const std::string& part : ignored)
    expect(is_valid_utf8(part) && part.size() < 90, "a part that is not read can be shown", part);

  std::string read_version;
  const ViewState linked = from_url(to_link(state, version), nullptr, &read_version);
  const bool fits = to_link(state, version).size() <= max_fragment_bytes;
  expect(!fits || (linked == state && read_version == version), "a link is read back unchanged",
         to_link(state, version));
}

std::string query_of(const Options& options) {
  std::string query = "idle=" + std::to_string(options.idle_seconds) + "&loop=";
  for (View view : options.loop) query += std::string(code_of(view)) + ",";
  if (options.embed) query += "&embed";
  if (options.kiosk) query += "&kiosk";
  return query;
}

void check_options(std::string_view query) {
  const Options options = from_query(query);
  expect(options.idle_seconds >= least_idle_seconds && options.idle_seconds <= most_idle_seconds,
         "the seconds without input have a least and a greatest number");
  expect(options.loop.size() <= most_loop_views, "a slide show has a greatest number of views");
  expect(from_query(query_of(options)) == options, "options are read back unchanged",
         query_of(options));
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_state(text);
  check_options(text);
  return 0;
}
