// Replaces sscanf in ImGui's OpenGL backend, in the wasm build only. The backend reads two version
// numbers with it; the C library's sscanf would be 2 KB of every first visit.
#pragma once

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Reads integers of a text into the int pointers that follow, one per "%d" of the format; the
// words of the format are not compared. Returns how many were read.
static inline int scan_integers(const char* text, const char* format, ...) {
  int count = 0;
  va_list targets;
  va_start(targets, format);
  for (const char* field = strstr(format, "%d"); field; field = strstr(field + 2, "%d")) {
    text += strcspn(text, "0123456789");
    if (!*text) break;
    char* end = NULL;
    *va_arg(targets, int*) = (int)strtol(text, &end, 10);
    text = end;
    ++count;
  }
  va_end(targets);
  return count;
}

#define sscanf scan_integers
