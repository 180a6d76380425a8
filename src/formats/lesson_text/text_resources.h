#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "formats/text_lines.h"
#include "formats/text_notes.h"
#include "json/json.h"
#include "json/make_json.h"

namespace worksheet {

/// Resources of a lesson text: a title and an address in a line or in two, and notes below them.
class TextResources {
 public:
  void read(std::span<const TextLine> lines, TextNotes& notes);

  /// As a lesson file has them.
  Json& list() { return list_; }

 private:
  void add_resource(std::string_view title, std::string_view address, std::size_t offset);

  Json list_ = make_array();
  bool has_note_ = false;  // the last of them, in lines that may go on
};

}  // namespace worksheet
