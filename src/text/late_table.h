#pragma once

/// Before a table: the page gets it with the part of the core that checks answers, after the first field can be used.
/// One function may read it, none that reading a lesson or writing an answer calls; web/split_core.js sees to that.
#ifdef __wasm__
#define LATE_TABLE [[gnu::section("late_tables"), gnu::used]]
#else
#define LATE_TABLE
#endif
