#include "cli/missing_pictures.h"

#include "cli/files_beside.h"
#include "json/json.h"
#include "lesson/pictures.h"
#include "text/concat.h"

namespace worksheet {

std::vector<Problem> missing_pictures(std::string_view text, const std::filesystem::path& folder) {
  const JsonText lesson = read_json(text);
  const LineIndex lines(text);
  std::vector<Problem> problems;
  for (const Picture& picture : pictures_of(*lesson.value)) {
    const auto file = file_beside(folder, picture.address);
    std::error_code unknown;
    if (!file || std::filesystem::exists(*file, unknown)) continue;
    problems.push_back({lines.at(picture.offset), picture.path, concat({"there is no picture `", picture.address, "`"}),
                        "put it beside the lesson, or mend its name"});
  }
  return problems;
}

}  // namespace worksheet
