#include "text/fingerprint.h"

#include <cstdint>

namespace worksheet {

std::string fingerprint_of(std::string_view text) {
  static constexpr char hex[] = "0123456789abcdef";
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  std::string digits(16, '0');
  for (std::size_t i = digits.size(); i-- > 0; hash >>= 4U) digits[i] = hex[hash & 0xFU];
  return digits;
}

}  // namespace worksheet
