#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <cstring>
#include <limits>
#include <string>

// The types that cross between core and page. Emscripten's list, which this stands in place of, registers thirty and
// brings printf along to name them: 4 KB in every page.
// NOLINTBEGIN(bugprone-reserved-identifier): Emscripten's glue calls these by name.
extern "C" {

/// What the glue calls a type that was not registered, in an error no page ever sees.
EMSCRIPTEN_KEEPALIVE const char* __getTypeName(const std::type_info* /*type*/) { return strdup("unregistered"); }

EMSCRIPTEN_KEEPALIVE __attribute__((constructor)) void __embind_register_native_and_builtin_types() {
  using namespace emscripten::internal;
  _embind_register_void(TypeID<void>::get(), "void");
  _embind_register_integer(TypeID<unsigned>::get(), "unsigned", sizeof(unsigned), 0,
                           std::numeric_limits<unsigned>::max());
  _embind_register_std_string(TypeID<std::string>::get(), "std::string");
}
}
// NOLINTEND(bugprone-reserved-identifier)
