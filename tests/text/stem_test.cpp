#include "text/stem.h"

#include <doctest/doctest.h>
#include <libstemmer.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <string>

#include "text/unicode.h"

using namespace worksheet;

namespace {

class Snowball {
 public:
  explicit Snowball(const char* language) : stemmer_(sb_stemmer_new(language, "UTF_8"), sb_stemmer_delete) {}

  std::string stem(const std::string& word) const {
    const auto* text = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* stemmed = sb_stemmer_stem(stemmer_.get(), text, static_cast<int>(word.size()));
    return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
  }

 private:
  std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> stemmer_;
};

}  // namespace

TEST_CASE("English stems are Snowball's, for every word of the dictionary") {
  const Snowball snowball("english");
  std::ifstream dictionary("/usr/share/dict/american-english");
  REQUIRE(dictionary.is_open());
  int words = 0;
  for (std::string line; std::getline(dictionary, line); ++words) {
    const std::string word = fold_case(line);
    if (std::any_of(word.begin(), word.end(), [](char c) { return c < 0; })) continue;
    if (stem(word, "en") != snowball.stem(word))
      FAIL_CHECK(word << ": " << stem(word, "en") << " is not " << snowball.stem(word));
  }
  CHECK(words > 90000);
}

TEST_CASE("stems bring the forms of a word together") {
  CHECK(stem("deported", "en") == stem("deporting", "en-GB"));
  CHECK(stem("circumstances", "en") == stem("circumstance", "en"));
}

TEST_CASE("no English rule touches another language") {
  CHECK(stem("nation", "tlh") == "nation");
  CHECK(stem("running", "") == "running");
}
