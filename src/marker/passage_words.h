#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "marker/marker.h"
#include "marker/terms.h"

namespace worksheet {

/// What the marker knows of a passage.
struct Passage::Words {
  Words(std::string_view text, const Language& language);

  /// How telling a word of the passage is, up to 1: less the oftener it stands there; 1 where it does not.
  double weight_of(std::string_view plain) const;

  /// How many words of a response stand in it as they stand in the passage, four or more in a row.
  std::size_t count_copied(const std::vector<Term>& response) const;

  Language language;
  std::vector<std::string> plain;  ///< Without case and accents, sorted, each once.
  std::vector<std::size_t> times;  ///< How often each stands there.
  std::size_t size = 0;            ///< Words in all.

 private:
  std::size_t slot_of(std::uint32_t run) const;

  /// Hashes of all four words in a row, each at its place or soon after, and noughts between; a power of two of them.
  std::vector<std::uint32_t> runs_;
};

}  // namespace worksheet
