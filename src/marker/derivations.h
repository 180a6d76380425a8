#pragma once

#include <string_view>

namespace worksheet {

/// Whether two English words are derived from one by endings that keep the meaning near: "capitalism" and
/// "capitalist", "fish" and "fishing", but not "iron" and "irony" or "organ" and "orange". Both without case.
bool is_derivation(std::string_view a, std::string_view b);

/// Whether two stems are similar enough to be of one word: "explod" and "explos" do, "deport" and "deposit" do not.
/// Weaker evidence than a derivation.
bool have_similar_stems(std::string_view a, std::string_view b);

}  // namespace worksheet
