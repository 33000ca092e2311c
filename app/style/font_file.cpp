#include "style/font_file.h"

#include <cstddef>
#include <cstdint>

namespace trame {
namespace {

constexpr size_t word = 4;
constexpr size_t header_bytes = 12;
constexpr size_t entry_bytes = 16;  // of a table in the directory: tag, sum, offset, length
constexpr uint32_t truetype = 0x00010000;
constexpr uint32_t sum_of_whole_font = 0xB1B0AFBA;

uint32_t word_at(std::string_view bytes, size_t at) {
  uint32_t value = 0;
  for (size_t i = 0; i < word; ++i) value = value << 8 | static_cast<uint8_t>(bytes[at + i]);
  return value;
}

bool has_tables(std::string_view bytes) {
  const size_t tables = word_at(bytes, word) >> 16;
  if (header_bytes + tables * entry_bytes > bytes.size()) return false;
  for (size_t i = 0; i < tables; ++i) {
    const size_t entry = header_bytes + i * entry_bytes;
    const size_t offset = word_at(bytes, entry + 2 * word);
    if (offset > bytes.size() || word_at(bytes, entry + 3 * word) > bytes.size() - offset) {
      return false;
    }
  }
  return tables > 0;
}

}  // namespace

bool is_whole_font(std::string_view bytes) {
  if (bytes.size() < header_bytes || bytes.size() % word != 0) return false;
  if (word_at(bytes, 0) != truetype || !has_tables(bytes)) return false;
  uint32_t sum = 0;
  for (size_t at = 0; at < bytes.size(); at += word) sum += word_at(bytes, at);
  return sum == sum_of_whole_font;
}

}  // namespace trame
