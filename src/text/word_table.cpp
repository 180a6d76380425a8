#include "text/word_table.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "text/hash.h"

namespace worksheet {

std::string_view take_until(std::string_view& rest, char mark) {
  const std::size_t end = std::min(rest.find(mark), rest.size());
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return piece;
}

WordTable::WordTable(std::string_view packed) {
  while (!packed.empty()) {
    const std::string_view word = take_until(packed, ' ');
    add(word, take_until(packed, ' '));
  }
}

std::size_t WordTable::slot_of(std::string_view word) const {
  const std::uint32_t hash = hash_of(word);
  std::size_t at = (hash ^ hash >> 15) & (slots_.size() - 1);
  while (!slots_[at].word.empty() && slots_[at].word != word) at = (at + 1) & (slots_.size() - 1);
  return at;
}

void WordTable::add(std::string_view word, std::string_view known) {
  if (word.empty()) return;
  if (2 * (used_ + 1) > slots_.size()) {
    std::vector<Slot> old(slots_.empty() ? 64 : 2 * slots_.size());
    std::swap(old, slots_);
    for (const Slot& slot : old)
      if (!slot.word.empty()) slots_[slot_of(slot.word)] = slot;
  }
  Slot& slot = slots_[slot_of(word)];
  if (slot.word.empty()) ++used_;
  slot = {word, known};
}

std::optional<std::string_view> WordTable::find(std::string_view word) const {
  if (slots_.empty() || word.empty()) return std::nullopt;
  const Slot& slot = slots_[slot_of(word)];
  return slot.word.empty() ? std::nullopt : std::optional(slot.known);
}

}  // namespace worksheet
