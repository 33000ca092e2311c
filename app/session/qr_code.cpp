#include "session/qr_code.h"

#include <cmath>
#include <utility>

#include "state/page_codes.h"

namespace trame {

void request_qr(const std::string& text, UiMemory& memory, FrameOutput& out) {
  if (text.empty() && memory.qr && memory.qr->is_missing) memory.qr.reset();
  if (text.empty() || (memory.qr && memory.qr->text == text)) return;
  memory.qr = QrCode{text, 0, {}};
  out.requests.push_back(std::string(qr_request) + text);
}

void read_qr(const std::string& name, std::string modules, UiMemory& memory) {
  if (!memory.qr || name.substr(qr_request.size()) != memory.qr->text) return;
  const auto size = static_cast<size_t>(std::lround(std::sqrt(modules.size())));
  if (size * size == modules.size()) memory.qr = QrCode{memory.qr->text, size, std::move(modules)};
}

void miss_qr(const std::string& name, UiMemory& memory) {
  if (!memory.qr || name.substr(qr_request.size()) != memory.qr->text) return;
  memory.qr->is_missing = memory.qr->size == 0;
}

}  // namespace trame
