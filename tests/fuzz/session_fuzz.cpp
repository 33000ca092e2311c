// Any events, in any order, in the whole app: the state stays valid and in the address, what a
// frame gives the page can be read, and the app comes to rest.
#include "fuzz/expect.h"
#include "fuzz/visit.h"

using namespace trame;

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  fuzz::Choices choices(data, size);
  fuzz::Visit visit(choices);
  while (!choices.are_used_up()) visit.event();
  visit.end();
  return 0;
}
