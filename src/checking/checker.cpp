#include "checking/checker.h"

namespace worksheet {
namespace {

/// What a marker of free text is built from; null where the kind needs none.
const IdeasKey* marked_ideas(const Kind& kind) {
  const IdeasKey* key = ideas_of(kind);
  return key && !key->ideas.empty() ? key : nullptr;
}

}  // namespace

Checker::Checker(const Kind& kind, std::string_view prompt, const Setting& setting)
    : kind_(&kind), language_(setting.language) {
  if (const IdeasKey* key = marked_ideas(kind)) marker_.emplace(*key, prompt, setting.passage);
}

Mark Checker::check(const Response& response) const {
  if (is_blank(response)) return {};
  struct Dispatch {
    const Checker& self;
    const Response& response;
    Mark operator()(const ShortText& kind) const { return worksheet::check(kind, response, *self.marker_); }
    Mark operator()(const List& kind) const { return worksheet::check(kind, response, *self.marker_); }
    Mark operator()(const Number& kind) const { return worksheet::check(kind, response, self.language_); }
    Mark operator()(const Choice& kind) const { return worksheet::check(kind, response); }
    Mark operator()(const TrueFalse& kind) const { return worksheet::check(kind, response); }
    Mark operator()(const Blanks& kind) const { return worksheet::check(kind, response, self.language_); }
    Mark operator()(const Match& kind) const { return worksheet::check(kind, response); }
    Mark operator()(const Order& kind) const { return worksheet::check(kind, response); }
    Mark operator()(const Sort& kind) const { return worksheet::check(kind, response); }
    Mark operator()(const Evidence& kind) const { return worksheet::check(kind, response); }
    Mark operator()(const Label& kind) const { return worksheet::check(kind, response, self.language_); }
    Mark operator()(const Essay& kind) const {
      return worksheet::check(kind, response, self.marker_ ? &*self.marker_ : nullptr);
    }
  };
  return std::visit(Dispatch{*this, response}, *kind_);
}

}  // namespace worksheet
