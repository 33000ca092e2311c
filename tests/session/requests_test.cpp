#include "session/requests.h"

#include <doctest/doctest.h>

using trame::Requests;

TEST_CASE("a file is requested once, until it is forgotten") {
  Requests requests;
  CHECK(requests.add("map"));
  CHECK_FALSE(requests.add("map"));
  CHECK(requests.take() == std::vector<std::string>{"map"});
  CHECK_FALSE(requests.add("map"));
  CHECK(requests.take().empty());
  requests.forget("map");
  CHECK(requests.add("map"));
  CHECK(requests.take() == std::vector<std::string>{"map"});
}

TEST_CASE("requests keep their order, and all of them can be forgotten") {
  Requests requests;
  requests.add("b");
  requests.add("a");
  CHECK(requests.take() == std::vector<std::string>{"b", "a"});
  requests.forget_all();
  CHECK(requests.add("a"));
  CHECK(requests.add("b"));
}
