#include "kinds/read_kind.h"

#include <algorithm>
#include <array>
#include <utility>

#include "kinds/other_names.h"

namespace worksheet {
namespace {

struct KindReader {
  std::string_view name;
  std::optional<Kind> (*read)(ObjectReader& object, const Surroundings& around);
};

template <typename One>
std::optional<Kind> read_one(ObjectReader& object, const Surroundings& around) {
  auto kind = around.has_key ? One::read(object, around) : One::read_without_key(object, around);
  if (!kind) return std::nullopt;
  return Kind(std::move(*kind));
}

template <std::size_t... Index>
constexpr auto readers_of(std::index_sequence<Index...> /*of the variant*/) {
  return std::array{
      KindReader{std::variant_alternative_t<Index, Kind>::type, read_one<std::variant_alternative_t<Index, Kind>>}...};
}

constexpr auto readers = readers_of(std::make_index_sequence<std::variant_size_v<Kind>>());

}  // namespace

std::optional<Kind> read_kind(ObjectReader& object, const Surroundings& around) {
  const auto place = object.required("type", "\"short\"");
  if (!place) return std::nullopt;
  const auto type = read_text(*place, around.problems);
  if (!type) return std::nullopt;
  for (const auto& [name, read] : readers)
    if (*type == name) return read(object, around);
  std::vector<std::string> names;
  names.reserve(readers.size());
  for (const KindReader& reader : readers) names.emplace_back(reader.name);
  std::string meant = kind_of_other_name(*type);
  if (meant.empty()) meant = nearest_of(*type, names);
  object.problem(*place, problems::unknown_kind(*type, meant, names));
  return std::nullopt;
}

bool is_kind(std::string_view type) {
  return std::any_of(readers.begin(), readers.end(), [&](const KindReader& reader) { return reader.name == type; });
}

}  // namespace worksheet
