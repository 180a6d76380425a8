#pragma once

#include <bitset>
#include <string_view>

namespace worksheet {

/// The trigrams of the content words of a text, hashed.
using Trigrams = std::bitset<512>;

inline void add_trigrams(Trigrams& trigrams, std::string_view word) {
  // Fast, and the same everywhere: three neighbouring bytes, blanks around the word.
  unsigned a = ' ', b = static_cast<unsigned char>(word.front());
  for (std::size_t i = 1; i <= word.size(); ++i) {
    const unsigned c = i < word.size() ? static_cast<unsigned char>(word[i]) : ' ';
    const unsigned hash = (a * 131 + b) * 131 + c;
    trigrams.set((hash ^ hash >> 9) % trigrams.size());
    a = b;
    b = c;
  }
}

}  // namespace worksheet
