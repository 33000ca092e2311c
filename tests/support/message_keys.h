// The key of a message, as in assets/i18n, so that data tables can name the sentence they expect.
#pragma once

#include <string>

#include "text/messages.h"

namespace trame::test {

const std::string& key_of(Msg id);

}  // namespace trame::test
