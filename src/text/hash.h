#pragma once

#include <cstdint>
#include <string_view>

namespace worksheet {

/// FNV-1a: fast, and the same everywhere. `before` is the hash of what stands before the text.
constexpr std::uint32_t hash_of(std::string_view text, std::uint32_t before = 2166136261u) {
  for (const char c : text) before = (before ^ static_cast<unsigned char>(c)) * 16777619u;
  return before;
}

}  // namespace worksheet
