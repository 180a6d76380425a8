#include "kinds/checker.h"

namespace worksheet {
namespace {

/// What markers of free text are built from.
std::vector<const IdeasKey*> marked_ideas(const Kind& kind) {
  std::vector<const IdeasKey*> keys;
  if (const IdeasKey* key = ideas_of(kind); key && !key->ideas.empty()) keys.push_back(key);
  if (const auto* table = std::get_if<Table>(&kind))
    for (const auto& row : table->rows)
      for (const Table::Cell& cell : row)
        if (const auto* text = std::get_if<ShortText>(&cell)) keys.push_back(&text->key);
  return keys;
}

}  // namespace

Checker::Checker(const Kind& kind, std::string_view prompt, const Setting& setting)
    : kind_(&kind), prompt_(prompt), language_(setting.language), passage_(setting.passage) {
  for (const IdeasKey* key : marked_ideas(kind)) markers_.emplace_back(*key, prompt, setting.passage);
}

Mark Checker::check(const Response& response) const {
  if (is_blank(response)) return {};
  const CheckContext context{language_, prompt_, passage_.get(), markers_};
  return std::visit([&](const auto& kind) { return worksheet::check(kind, response, context); }, *kind_);
}

}  // namespace worksheet
