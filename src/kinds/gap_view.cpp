#include "json/json_writer.h"
#include "kinds/gap.h"

namespace worksheet {

void write_offered(JsonWriter& out, const char* key, bool is_offered, const std::vector<std::string>& words) {
  if (is_offered)
    out.texts(key, words);
  else
    out.null(key);
}

}  // namespace worksheet
