#include <string>

#include "fuzz/invariant.h"
#include "roster/read_class.h"
#include "roster/write_class.h"

// A class file that was refused says why; what could be read of one is written and read as the same; merged with itself
// it is what it was.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const worksheet::ClassText read = worksheet::read_class(as_text(data, size), "c");
  claim(read.lesson.has_value() == (read.fault == worksheet::ClassText::Fault::none), "a class has its lesson");
  if (!read.lesson) {
    claim(!read.problems.empty(), "a class that was refused says why");
    return 0;
  }
  const std::string written = worksheet::write_class(read.record);
  const worksheet::ClassText again = worksheet::read_class(written);
  claim(again.problems.empty(), "what was written reads without a problem");
  claim(worksheet::write_class(again.record) == written, "what was written reads as the same");
  claim(worksheet::write_class(merge(read.record, read.record)) == written,
        "merged with itself a class stays the same");
  return 0;
}
