#include "kinds/without_key.h"

namespace worksheet {

void write_without_key_of(Json& question, const Kind& kind) {
  std::visit([&](const auto& one) { write_without_key(question, one); }, kind);
}

}  // namespace worksheet
