#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Stops the fuzzer where a claim does not hold.
inline void claim(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "This does not hold: %s\n", what);
  std::abort();
}

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Lets the fuzzer begin from these files, as if they were given with -seed_inputs.
inline void begin_from(const std::vector<std::filesystem::path>& files, int* count, char*** arguments) {
  static std::string seeds = "-seed_inputs=";
  for (const auto& file : files) seeds += (seeds.back() == '=' ? "" : ",") + file.string();
  static std::vector<char*> all;
  all.assign(*arguments, *arguments + *count);
  all.push_back(seeds.data());
  all.push_back(nullptr);
  *count += 1;
  *arguments = all.data();
}
