#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/text_lines.h"

namespace worksheet {

/// A line under a question that says what it is.
struct Sign {
  enum class Kind {
    right,        // = the moon
    wrong,        // ! the sun
    hint,         // ? Look up.
    explanation,  // > It is nearer.
    option,       // (x) the moon
    letter,       // a) the moon
    pair,         // ebb -> falling water
    next,         // -> falling water
    place,        // (0.2, 0.5) Danube
    criterion,    // (2 points) Gives a reason
    key,          // @id moon
    row,          // | Mars | {{2}} |
    item,         // - a thing, under =
  };
  Kind kind = Kind::right;
  std::string text;
  std::size_t offset = 0, line = 0, indent = 0;
  bool is_right = false;    // of an option
  bool is_several = false;  // [x] and not (x)
  bool is_json = false;     // of a key: "@key = …"
  ListMark letter;
  std::string key, x, y, points;
  std::vector<Sign> under;  // what is set in below it
};

using SignKind = Sign::Kind;

/// What a line says of the question above it; nothing where it is text.
std::optional<Sign> sign_of(const TextLine& line);

/// What may stand set in below another sign.
std::optional<Sign> sign_under(const TextLine& line);

/// Whether a sign is of an answer, right or wrong.
bool is_answer(const Sign& sign);

/// "(2 points)" at the beginning of `text`: its number, and the length of it all.
std::optional<std::pair<std::string, std::size_t>> points_at(std::string_view text);

/// Where the first " -> " or " → " stands, and how long it is; npos where there is none.
std::size_t find_arrow(std::string_view text, std::size_t& length);

}  // namespace worksheet
