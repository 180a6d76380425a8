#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "text/word_table.h"
#include "text/words.h"

namespace worksheet {

/// Reads a number as people write it: "1,250", "1 250,5", "three hundred", "5/8", "two and a half", "−3",
/// "1.5 million", "1e6", "٣". A percentage is its share: "12%" is 0.12.
/// Returns nullopt for anything else. Grouping, decimal marks and number words follow `language` (BCP 47).
std::optional<double> read_number(std::string_view text, std::string_view language);

struct Quantity {
  double value = 0.0;
  std::string unit;  ///< As written: "km", "$", "%", "square metres"; empty for a bare number.
  bool operator==(const Quantity&) const = default;
};

/// Reads a number and its unit, whichever stands first: "42 km", "42km", "$5", "12 %" (value 12).
std::optional<Quantity> read_quantity(std::string_view text, std::string_view language);

/// A number among words.
struct NumberRun {
  double value = 0.0;
  std::size_t words = 0;  ///< How many words say it, at least 1.
};

/// Finds the numbers among the words of a text in `language` (BCP 47), which must outlive it.
class NumberFinder {
 public:
  explicit NumberFinder(std::string_view language);
  /// The longest number that begins at `words.front()`, without its unit.
  std::optional<NumberRun> at(std::span<const Word> words) const;

 private:
  std::string_view language_;
  const WordTable* table_;
};

}  // namespace worksheet
