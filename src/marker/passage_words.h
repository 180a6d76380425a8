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
  Words(std::string_view text, const Language& language, std::span<const std::string> answers);

  /// How informative a word is, up to 1: the more often it stands in the passage, the less.
  double weight_of(std::string_view plain) const;

  /// How many words of a response are copied from the passage: in the same order, four or more in a row.
  std::size_t count_copied(const std::vector<Term>& response) const;

  Language language;
  std::vector<std::string> plain;  ///< Without case and accents, sorted, each once.
  std::vector<std::string> real;   ///< The same with the words of the lesson's answers.
  std::vector<std::size_t> times;  ///< How often each stands there.
  std::size_t size = 0;            ///< Words in all.

 private:
  std::size_t slot_of(std::uint32_t run) const;

  /// A hash set of all runs of four words, open addressing, 0 where a slot is free; its size is a power of two.
  std::vector<std::uint32_t> runs_;
};

}  // namespace worksheet
