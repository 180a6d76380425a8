#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinds/kind_types.h"

namespace worksheet {

class JsonWriter;

/// How the student fills gaps: what was picked is right or wrong to the letter.
enum class Filling { typed, bank, menus };

/// Whether what stands in one gap is one of its answers, of which any is right; unsure where it may be, as a date whose
/// day and month could be exchanged. Appends what was forgiven.
Verdict check_gap(const std::vector<std::string>& answers, const std::string& wrote, Filling filling, TextRules rules,
                  const CheckContext& context, std::vector<Forgiven>& forgiven);

/// Writes the words that a bank or a menu offers, or null where words are not picked from one.
void write_offered(JsonWriter& out, const char* key, bool is_offered, const std::vector<std::string>& words);

}  // namespace worksheet
