#include "formats/exporters.h"

#include <algorithm>
#include <array>

#include "formats/html.h"

namespace worksheet {
namespace {

constexpr std::array table{
    Exporter{"html", "one HTML file that works offline", export_html},
};

}  // namespace

std::span<const Exporter> exporters() { return table; }

const Exporter* find_exporter(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Exporter& one) { return one.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace worksheet
