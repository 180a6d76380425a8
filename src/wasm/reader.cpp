#include "session/reader.h"

#include "wasm/opened.h"

EMSCRIPTEN_BINDINGS(reader) { worksheet::bind_sheet<worksheet::Reader>("Worksheet"); }
