#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "lesson/mark_line.h"
#include "text/json.h"

using namespace worksheet;

TEST_CASE("free text is marked as a fair teacher marks it") {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(WORKSHEET_TESTS "/data/free_text"))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  int rows = 0;
  LineMarker marker;
  for (const auto& path : files) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line); ++rows) {
      const JsonText row = read_json(line);
      REQUIRE(row.value);
      const std::string marked = marker.mark(line);
      const JsonText answer = read_json(marked);
      REQUIRE(answer.value);
      const Json* verdict = answer.value->find("verdict");
      bool expected = false;
      for (const Json& one : row.value->find("expected")->items)
        expected = expected || (verdict && one.text == verdict->text);
      if (!expected) FAIL_CHECK(path.filename().string() << ": " << marked);
    }
  }
  CHECK(rows >= 400);
}
