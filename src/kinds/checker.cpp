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
    : kind_(&kind), prompt_(prompt), language_(setting.language) {
  for (const IdeasKey* key : marked_ideas(kind)) markers_.emplace_back(*key, prompt, setting.passage);
}

Mark Checker::check(const Response& response) const {
  if (is_blank(response)) return {};
  struct Dispatch {
    const Checker& self;
    const Response& response;
    Mark operator()(const ShortText& kind) const { return worksheet::check(kind, response, self.markers_.front()); }
    Mark operator()(const List& kind) const { return worksheet::check(kind, response, self.markers_.front()); }
    Mark operator()(const Number& kind) const { return worksheet::check(kind, response, self.language_, self.prompt_); }
    Mark operator()(const Choice& kind) const { return worksheet::check(kind, response); }
    Mark operator()(const TrueFalse& kind) const { return worksheet::check(kind, response); }
    Mark operator()(const Blanks& kind) const { return worksheet::check(kind, response, self.language_); }
    Mark operator()(const Match& kind) const { return worksheet::check(kind, response); }
    Mark operator()(const Order& kind) const { return worksheet::check(kind, response); }
    Mark operator()(const Sort& kind) const { return worksheet::check(kind, response); }
    Mark operator()(const Evidence& kind) const { return worksheet::check(kind, response); }
    Mark operator()(const Label& kind) const { return worksheet::check(kind, response, self.language_); }
    Mark operator()(const Table& kind) const { return worksheet::check(kind, response, self.language_, self.markers_); }
    Mark operator()(const Essay& kind) const {
      return worksheet::check(kind, response, self.markers_.empty() ? nullptr : &self.markers_.front());
    }
  };
  return std::visit(Dispatch{*this, response}, *kind_);
}

}  // namespace worksheet
