#pragma once

#include <bitset>
#include <string_view>

namespace worksheet {

/// Which three-letter pieces the telling words of a text have, hashed.
using Pieces = std::bitset<512>;

inline void add_pieces(Pieces& pieces, std::string_view word) {
  // Fast, and the same everywhere: three neighbouring bytes, blanks around the word.
  unsigned a = ' ', b = static_cast<unsigned char>(word.front());
  for (std::size_t i = 1; i <= word.size(); ++i) {
    const unsigned c = i < word.size() ? static_cast<unsigned char>(word[i]) : ' ';
    const unsigned hash = (a * 131 + b) * 131 + c;
    pieces.set((hash ^ hash >> 9) % pieces.size());
    a = b;
    b = c;
  }
}

}  // namespace worksheet
