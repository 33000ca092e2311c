// Replaces the C library's strtod, which the JSON parser calls, in the wasm of the page: the
// browser has the same conversion, and the library's own would be 8 KB of every first visit.
#include <emscripten.h>

#include <cstring>

EM_JS(double, number_of_text, (const char* text), { return Number(UTF8ToString(text)); });

// Callers pass whole numbers of JSON only, so the number always ends where the text ends.
extern "C" double __wrap_strtod(const char* text, char** end) {
  if (end) *end = const_cast<char*>(text) + std::strlen(text);
  return number_of_text(text);
}
