// Returns the key of a message, as in assets/i18n, so that test data can name the expected message.
#pragma once

#include <string>

#include "text/messages.h"

namespace trame::test {

const std::string& key_of(Msg id);

}  // namespace trame::test
