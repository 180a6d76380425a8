#include "fuzz/invariant.h"
#include "json/json.h"
#include "lesson/mark_line.h"

// Every line gets one line of JSON in its place, which has a mark or says why there is none; the same line always gets
// the same.

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  begin_from({WORKSHEET_TESTS "/data/odd_lines.jsonl"}, count, arguments);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static worksheet::LineMarker marker;
  std::string_view rest = as_text(data, size);
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const std::string marked = marker.mark(line);
    claim(marked.find('\n') == std::string::npos, "the answer is one line");
    const worksheet::JsonText read = worksheet::read_json(marked);
    claim(read.problems.empty() && read.value->members(), "the answer is a JSON object");
    claim((read.value->find("verdict") != nullptr) != (read.value->find("error") != nullptr),
          "the answer has a mark or says why there is none");
    claim(marker.mark(line) == marked, "the same line always gets the same answer");
  }
  return 0;
}
