#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/text_notes.h"
#include "json/problem.h"

namespace worksheet {

/// What an import gave.
struct Imported {
  std::string lesson;              ///< A lesson file; empty while there are problems.
  std::vector<Problem> problems;   ///< What stands in the way of one, in the order of the file.
  std::vector<LineNote> guesses;   ///< What the file did not say.
  std::vector<LineNote> left_out;  ///< What of the file is not in the lesson.
};

struct Importer {
  std::string_view name;  ///< As in `import --from NAME`.
  std::string_view what;  ///< What it reads, for people.
  /// `title` is what the lesson is called where the file does not say.
  Imported (*read)(std::string_view text, std::string_view title);
  /// Whether a text is most likely in this format.
  bool (*looks_like)(std::string_view text, std::string_view file_name);
};

/// Every format that a lesson can be read from: a new one is a row here. The last takes any text.
std::span<const Importer> importers();

/// Null where there is none of that name.
const Importer* find_importer(std::string_view name);

/// The format that a file is most likely in, by its contents and its name.
const Importer& guess_importer(std::string_view text, std::string_view file_name);

}  // namespace worksheet
