#include "kinds/kind.h"

namespace worksheet {

const char* type_name(const Kind& kind) {
  return std::visit([](const auto& one) { return one.type; }, kind);
}

const IdeasKey* ideas_of(const Kind& kind) {
  if (const auto* short_text = std::get_if<ShortText>(&kind)) return &short_text->key;
  if (const auto* list = std::get_if<List>(&kind)) return &list->key;
  if (const auto* essay = std::get_if<Essay>(&kind)) return &essay->coverage;
  return nullptr;
}

Form form_of(const Kind& kind) {
  return std::visit([](const auto& one) { return one.takes; }, kind);
}

}  // namespace worksheet
