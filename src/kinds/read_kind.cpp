#include "kinds/read_kind.h"

#include <algorithm>
#include <array>

#include "kinds/kind_readers.h"
#include "text/concat.h"

namespace worksheet {
namespace {

struct KindReader {
  std::string_view name;
  std::optional<Kind> (*read)(ObjectReader& object, const Surroundings& around);
};

constexpr std::array readers{
    KindReader{ShortText::type, read_short},
    KindReader{List::type, read_list},
    KindReader{Number::type, read_number_kind},
    KindReader{Choice::type, read_choice},
    KindReader{TrueFalse::type, read_true_false},
    KindReader{Blanks::type, read_blanks},
    KindReader{Match::type, read_match},
    KindReader{Order::type, read_order},
    KindReader{Sort::type, read_sort},
    KindReader{Evidence::type, read_evidence},
    KindReader{Table::type, read_table},
    KindReader{Label::type, read_label},
    KindReader{Essay::type, read_essay},
};
static_assert(readers.size() == std::variant_size_v<Kind>, "every kind needs a reader");

}  // namespace

std::optional<Kind> read_kind(ObjectReader& object, const Surroundings& around) {
  const auto place = object.required("type", "\"short\"");
  if (!place) return std::nullopt;
  const auto type = read_text(*place, around.problems);
  if (!type) return std::nullopt;
  for (const auto& [name, read] : readers)
    if (*type == name) return read(object, around);
  std::vector<std::string> names;
  std::string known;
  for (const KindReader& reader : readers) {
    names.emplace_back(reader.name);
    known += concat({known.empty() ? "`" : ", `", reader.name, "`"});
  }
  object.problem(*place, concat({"`", *type, "` is no kind of question"}),
                 did_you_mean(*type, names, concat({"write one of ", known})));
  return std::nullopt;
}

bool is_kind(std::string_view type) {
  return std::any_of(readers.begin(), readers.end(), [&](const KindReader& reader) { return reader.name == type; });
}

}  // namespace worksheet
