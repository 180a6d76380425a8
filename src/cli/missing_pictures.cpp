#include "cli/missing_pictures.h"

#include "cli/files_beside.h"
#include "json/json.h"
#include "json/problems.h"
#include "lesson/pictures.h"

namespace worksheet {

std::vector<Problem> missing_pictures(std::string_view text, const std::filesystem::path& folder) {
  const JsonText lesson = read_json(text);
  const LineIndex lines(text);
  std::vector<Problem> problems;
  for (const Picture& picture : pictures_of(*lesson.value)) {
    const auto file = file_beside(folder, picture.address);
    std::error_code unknown;
    if (!file || std::filesystem::exists(*file, unknown)) continue;
    Words words = problems::missing_picture(picture.address);
    problems.push_back({lines.at(picture.offset), picture.path, std::move(words.what), std::move(words.remedy)});
  }
  return problems;
}

}  // namespace worksheet
