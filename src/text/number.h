#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "text/language.h"
#include "text/word_table.h"
#include "text/words.h"

namespace worksheet {

struct Quantity {
  double value = 0.0;
  std::string unit;  ///< As written: "km", "$", "%", "square metres", with all that follows; empty for a bare number.
  bool operator==(const Quantity&) const = default;
};

/// A number among words.
struct NumberRun {
  double value = 0.0;
  std::size_t words = 0;  ///< How many words say it, at least 1.
};

/// Reads numbers as people write them in a language: "1,250", "1 250,5", "three hundred", "5/8", "two and a half",
/// "2 1/2", "− 3", "1.5 million", "1e6", "3.2 × 10³", "٣", "一万二千". Nullopt for anything else.
class NumberReader {
 public:
  /// `number_words` says what each number word does (see number_words.h). Both must outlive the reader.
  NumberReader(const Language& language, const WordTable& number_words);

  /// A number and nothing else. A percentage is its share: "12%" is 0.12.
  std::optional<double> read_number(std::string_view text) const;

  /// A number and its unit, whichever stands first: "42 km", "42km", "$5", "12 %" (value 12), "百分之五" (value 5).
  std::optional<Quantity> read_quantity(std::string_view text) const;

  /// The longest number that begins at `words.front()`, without its unit.
  std::optional<NumberRun> at(std::span<const Word> words) const;

 private:
  const Language& language_;
  char decimal_;
  const WordTable& table_;
};

}  // namespace worksheet
