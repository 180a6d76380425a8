#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "json/problems.h"

namespace worksheet {

/// Where a text stops being JSON, and what to tell a person about it.
struct SyntaxFault {
  std::size_t offset = 0;
  Words words;
};

/// What went wrong where a parser stopped at `offset`. The cause may stand before that: a curly quote, for one.
SyntaxFault explain_syntax(std::string_view text, std::size_t offset);

/// Tells of a file that is of another kind altogether: a Word document, a web page. Nullopt where nobody can say.
std::optional<Words> other_kind_of_file(std::string_view bytes);

}  // namespace worksheet
