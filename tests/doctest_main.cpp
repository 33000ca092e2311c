// The main function of both test programs. They speak all languages from the start.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "support/all_words.h"

int main(int argc, char** argv) {
  trame::test::use_all_words();
  return doctest::Context(argc, argv).run();
}
