// The query of the address: known options are read, everything else is ignored.
#include "state/options.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace trame;

TEST_CASE("without options the app is neither embedded nor a kiosk") {
  CHECK(from_query("") == Options{});
  CHECK(from_query("?") == Options{});
  CHECK_FALSE(Options{}.embed);
  CHECK_FALSE(Options{}.kiosk);
  CHECK(Options{}.idle_seconds == 60);
}

TEST_CASE("embed and kiosk are set by their names alone or by a usual word for yes") {
  for (const char* query :
       {"?embed", "embed", "?embed=", "?embed=1", "?embed=true", "?a=b&embed"}) {
    CAPTURE(query);
    CHECK(from_query(query).embed);
    CHECK_FALSE(from_query(query).kiosk);
  }
  CHECK(from_query("?kiosk").kiosk);
  for (const char* query : {"?embed=0", "?embed=false", "?Embed", "?embedded", "?x=embed"}) {
    CAPTURE(query);
    CHECK_FALSE(from_query(query).embed);
  }
}

TEST_CASE("the idle time is a number of seconds, clamped to its range") {
  CHECK(from_query("?kiosk&idle=90").idle_seconds == 90);
  CHECK(from_query("?idle=0").idle_seconds == least_idle_seconds);
  CHECK(from_query("?idle=99999999999999999999").idle_seconds == most_idle_seconds);
  CHECK(from_query("?idle=120&idle=90").idle_seconds == 120);
  CHECK(from_query("?idle=soon&idle=90").idle_seconds == 90);
  for (const char* query : {"?idle", "?idle=", "?idle=-5", "?idle=1e3", "?idle=60s"}) {
    CAPTURE(query);
    CHECK(from_query(query).idle_seconds == 60);
  }
}

TEST_CASE("the loop is an ordered list of views") {
  CHECK(from_query("?loop=budget,map,budget").loop ==
        std::vector<View>{View::budget, View::map, View::budget});
  CHECK(from_query("?loop=budget%2Cmap").loop == std::vector<View>{View::budget, View::map});
  CHECK(from_query("?loop=,nowhere,map,").loop == std::vector<View>{View::map});
  CHECK(from_query("?loop=&loop=map").loop == std::vector<View>{View::map});
  std::string long_list = "?loop=map";
  for (int i = 0; i < 100; ++i) long_list += ",map";
  CHECK(from_query(long_list).loop.size() == most_loop_views);
}

TEST_CASE("an option after the maximum length of a query is ignored") {
  std::string padding(max_query_bytes - 10, 'x');
  CHECK(from_query("?" + padding + "&embed").embed);
  CHECK_FALSE(from_query("?" + padding + "xxxxxxxxxx&embed").embed);
}

TEST_CASE("any bytes give valid options") {
  std::mt19937 random{7};
  const std::string pieces[] = {"embed", "kiosk", "idle=", "loop=", "&",
                                "=",     "%",     "%2",    "%ff",   "?",
                                ",",     "9",     "map",   "\xff",  std::string(1, '\0')};
  for (int i = 0; i < 20000; ++i) {
    std::string query;
    for (auto n = random() % 12; n > 0; --n) query += pieces[random() % std::size(pieces)];
    Options options = from_query(query);
    CHECK(options.idle_seconds >= least_idle_seconds);
    CHECK(options.idle_seconds <= most_idle_seconds);
    CHECK(options.loop.size() <= most_loop_views);
  }
}
