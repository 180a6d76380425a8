#pragma once

#include <cstdint>

namespace worksheet {

/// Reads the numbers of a table that make_unicode_tables.py packed, one after the other.
class PackedColumn {
 public:
  explicit PackedColumn(const unsigned char* bytes) : next_(bytes) {}

  std::uint32_t number() {
    std::uint32_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const std::uint32_t byte = *next_++;
      value |= (byte & 0x7Fu) << shift;
      if (byte < 0x80) return value;
    }
  }
  std::uint32_t signed_number() {
    const std::uint32_t value = number();
    return value & 1 ? ~(value >> 1) : value >> 1;  // modulo 2^32, so that adding it takes away
  }

 private:
  const unsigned char* next_;
};

}  // namespace worksheet
