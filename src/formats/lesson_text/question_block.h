#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "formats/lesson_text/question_signs.h"
#include "formats/text_lines.h"

namespace worksheet {

/// A question or a part of one, as its lines have it.
struct Block {
  std::string prompt;
  std::size_t offset = 0, first_line = 0, last_line = 0;
  std::vector<Sign> signs;  ///< In the order in which they stand.
};

/// Reads the lines of one question, of which the first begins with `mark_length` bytes of number or bullet.
Block read_block(std::span<const TextLine> lines, std::size_t mark_length);

bool has_sign(const Block& block, SignKind kind);
std::vector<const Sign*> find_signs(const Block& block, SignKind kind);
std::size_t count_signs(const Block& block, SignKind kind);

/// The first "@name …"; null where there is none.
const Sign* find_key(const Block& block, std::string_view name);

}  // namespace worksheet
