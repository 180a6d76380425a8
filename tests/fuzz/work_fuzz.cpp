#include "fuzz/invariant.h"
#include "session/read_work.h"
#include "session/write_work.h"

// A work file that was written is read back the same, whatever damaged file it came from; one that could not be read
// gives nothing and says so.

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  begin_from({WORKSHEET_TESTS "/data/small.work.json"}, count, arguments);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const worksheet::WorkText read = worksheet::read_work(as_text(data, size));
  if (read.fault != worksheet::WorkText::Fault::none) {
    claim(!read.problems.empty(), "a work file that was refused says why");
    claim(read.work == worksheet::Work{}, "a work file that was refused gives nothing");
    return 0;
  }
  const std::string written = worksheet::write_work(read.work);
  const worksheet::WorkText again = worksheet::read_work(written);
  claim(again.fault == worksheet::WorkText::Fault::none && again.problems.empty(), "what was written can be read");
  claim(worksheet::write_work(again.work) == written, "a work file that was written is read back the same");
  claim(worksheet::write_work(merge(again.work, again.work)) ==
            worksheet::write_work(merge(merge(again.work, again.work), again.work)),
        "merging with itself changes nothing twice");
  return 0;
}
