#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "json/json.h"
#include "lesson/mark_line.h"

using namespace worksheet;

namespace {

/// The verdict of a marked line is one that its row expects.
bool is_expected(const Json& row, const std::string& marked) {
  const JsonText answer = read_json(marked);
  REQUIRE(answer.value);
  const Json* verdict = answer.value->find("verdict");
  const std::vector<Json>& expected = row.find("expected")->items;
  return verdict && std::any_of(expected.begin(), expected.end(),
                                [verdict](const Json& one) { return one.text == verdict->text; });
}

}  // namespace

// A row says what a fair teacher says, and "unsure" beside it where the words alone do not tell.
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
      if (!is_expected(*row.value, marked)) FAIL_CHECK(path.filename().string() << ": " << marked);
    }
  }
  MESSAGE("free text: " << rows << " rows");
  CHECK(rows >= 1270);
}
