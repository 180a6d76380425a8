#include "formats/aiken.h"
#include "fuzz/imported.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check_import(worksheet::read_aiken(as_text(data, size), "T"), worksheet::export_aiken);
  return 0;
}
