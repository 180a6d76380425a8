#include "kinds/shuffle.h"

#include <algorithm>
#include <cstdint>

#include "text/fingerprint.h"
#include "text/sort_texts.h"

namespace worksheet {
namespace {

/// Numbers that look random but follow from a text alone (SplitMix64).
class SeededSequence {
 public:
  explicit SeededSequence(std::string_view seed) {
    for (char c : fingerprint_of(seed)) state_ = state_ * 31 + static_cast<unsigned char>(c);
  }
  std::size_t below(std::size_t bound) {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return static_cast<std::size_t>((z ^ (z >> 31U)) % bound);
  }

 private:
  std::uint64_t state_ = 0;
};

}  // namespace

std::vector<std::string> shuffled(std::vector<std::string> texts, std::string_view seed) {
  // Whoever knows the seed could undo the mixing: what came before it must not tell anything either.
  sort_texts(texts);
  SeededSequence sequence(seed);
  for (std::size_t i = texts.size(); i > 1; --i) std::swap(texts[i - 1], texts[sequence.below(i)]);
  return texts;
}

std::vector<std::string> reordered(const std::vector<std::string>& texts, std::string_view seed) {
  std::vector<std::string> result = shuffled(texts, seed);
  if (result == texts) std::rotate(result.begin(), result.begin() + 1, result.end());
  return result;
}

std::string in_any_order(std::vector<std::string> texts) {
  sort_texts(texts);
  std::string all;
  for (const std::string& text : texts) all += '\n' + text;
  return all;
}

}  // namespace worksheet
