#include "text/plain_words.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace worksheet;

TEST_CASE("plain words are what is left of a text without its signs") {
  struct Row {
    std::string text, words;
    std::size_t count;
  };
  for (const Row& row : std::vector<Row>{{"", "", 0},
                                         {" – “…” ", "", 0},
                                         {"The river is HIGH.", " the river is high ", 4},
                                         {"Bees see **ultraviolet** light,\nwhich _people_ cannot",
                                          " bees see ultraviolet light which people cannot ", 7},
                                         {"“It's 3.5 km,” he said", " it s 3 5 km he said ", 7},
                                         {"see [the rule](https://x.example/a_(b)) here", " see the rule here ", 4},
                                         {"a [b] (c) [d](", " a b c d ", 4},
                                         {"# Heading\n\n- one\n- two", " heading one two ", 3},
                                         {"Cafe\xCC\x81 CAFÉ", " café café ", 2},
                                         {"海很高。", " 海 很 高 ", 3},
                                         {"在2026年", " 在 2026 年 ", 3},
                                         {"على الجدار؟", " على الجدار ", 2}}) {
    CAPTURE(row.text);
    CHECK(plain_words(row.text) == row.words);
    CHECK(count_words(plain_words(row.text)) == row.count);
  }
}
