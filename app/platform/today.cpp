#include <ctime>

#include "platform/platform.h"

namespace trame::platform {

int64_t today() {
  std::time_t now = std::time(nullptr);
  std::tm here{};
  localtime_r(&now, &here);
  constexpr int64_t seconds_of_day = 86400;
  int64_t local = static_cast<int64_t>(now) + here.tm_gmtoff;
  return local / seconds_of_day - (local % seconds_of_day < 0);
}

}  // namespace trame::platform
