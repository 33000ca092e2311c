#include "platform/platform.h"

#ifdef __EMSCRIPTEN__
#include <emscripten/em_js.h>

// The browser knows the time zone; the C library would bring its own tables.
EM_JS(double, local_day, (), {
  const now = new Date();
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60000) / 86400000);
});
#else
#include <ctime>
#endif

namespace trame::platform {

int64_t today() {
#ifdef __EMSCRIPTEN__
  return static_cast<int64_t>(local_day());
#else
  std::time_t now = std::time(nullptr);
  std::tm here{};
  localtime_r(&now, &here);
  constexpr int64_t seconds_of_day = 86400;
  int64_t local = static_cast<int64_t>(now) + here.tm_gmtoff;
  return local / seconds_of_day - (local % seconds_of_day < 0);
#endif
}

}  // namespace trame::platform
