#include "formats/exporters.h"

#include <algorithm>
#include <array>

#include "formats/aiken.h"
#include "formats/gift.h"
#include "formats/html.h"
#include "formats/lesson_text/lesson_text.h"
#include "formats/moodle_xml.h"
#include "formats/qti3.h"

namespace worksheet {
namespace {

Exported export_text(const ExportInput& input) {
  const JsonText read = read_json(input.text);
  if (!read.value) return {"", "this lesson cannot be read"};
  return {write_lesson_text(*read.value), "", {}};
}

constexpr std::array table{
    Exporter{"html", "one HTML file that works offline", export_html, false},
    Exporter{"text", "lesson text, for people; nothing is left out", export_text},
    Exporter{"gift", "GIFT, Moodle's plain-text questions", export_gift},
    Exporter{"aiken", "Aiken, plain-text choices", export_aiken},
    Exporter{"moodle-xml", "Moodle's question bank", export_moodle_xml},
    Exporter{"qti3", "QTI 3, one item with all questions", export_qti3},
};

}  // namespace

std::span<const Exporter> exporters() { return table; }

Exported write_as(const Exporter& exporter, const ExportInput& input) {
  if (exporter.needs_key && !input.lesson.has_key())
    return {"", "this lesson was published without its key: export the one that has it"};
  return exporter.write(input);
}

const Exporter* find_exporter(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Exporter& one) { return one.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace worksheet
