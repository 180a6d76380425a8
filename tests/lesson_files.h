#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

/// All that is in a file; empty where there is none.
inline std::string text_of_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

/// The lessons of this project, in the order of their names.
inline std::vector<std::filesystem::path> our_lessons() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(WORKSHEET_LESSONS))
    if (entry.path().extension() == ".json" && entry.path().filename() != "lesson.schema.json")
      paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// The same, and one that has every kind of question.
inline std::vector<std::filesystem::path> lessons_of_every_kind() {
  auto paths = our_lessons();
  paths.emplace_back(WORKSHEET_TESTS "/data/every_kind.json");
  return paths;
}
