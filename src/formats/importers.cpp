#include "formats/importers.h"

#include <algorithm>
#include <array>

#include "formats/aiken.h"
#include "formats/gift.h"
#include "formats/lesson_text/lesson_text.h"

namespace worksheet {
namespace {

Imported import_text(std::string_view text, std::string_view /*the text has its own*/) {
  LessonText read = read_lesson_text(text);
  Imported imported{std::move(read.lesson), std::move(read.problems), std::move(read.guesses),
                    std::move(read.left_out)};
  for (const TextPart& part : read.parts)
    if (!part.has_key)
      imported.guesses.push_back(
          {part.first_line,
           "question " + part.label + " has no key: a person reads it until one is written below it behind `=`"});
  std::stable_sort(imported.guesses.begin(), imported.guesses.end(),
                   [](const LineNote& a, const LineNote& b) { return a.line < b.line; });
  return imported;
}

bool is_any_text(std::string_view /*text*/, std::string_view /*file_name*/) { return true; }

constexpr std::array table_of_importers{
    Importer{"gift", "GIFT, Moodle's plain-text questions", read_gift, looks_like_gift},
    Importer{"aiken", "Aiken, plain-text choices", read_aiken, looks_like_aiken},
    Importer{"text", "lesson text, or an article with questions as it is pasted", import_text, is_any_text},
};

}  // namespace

std::span<const Importer> importers() { return table_of_importers; }

const Importer* find_importer(std::string_view name) {
  const auto found = std::find_if(table_of_importers.begin(), table_of_importers.end(),
                                  [&](const Importer& one) { return one.name == name; });
  return found == table_of_importers.end() ? nullptr : &*found;
}

const Importer& guess_importer(std::string_view text, std::string_view file_name) {
  return *std::find_if(table_of_importers.begin(), table_of_importers.end(),
                       [&](const Importer& one) { return one.looks_like(text, file_name); });
}

}  // namespace worksheet
