#include "lesson/pictures.h"

#include <doctest/doctest.h>

#include "json/json_writer.h"

using namespace worksheet;

TEST_CASE("the pictures of a Markdown text are found, however their addresses are written") {
  struct Row {
    const char* markdown;
    std::vector<std::string> addresses;
  };
  for (const Row& row :
       std::vector<Row>{{"no picture", {}},
                        {"[a link](a.png)", {}},
                        {"![a](a.png)", {"a.png"}},
                        {"Text ![a](a.png \"a title\") and\n![b]( b.png )", {"a.png", "b.png"}},
                        {"[![a](a.png)](b.html)", {"a.png"}},
                        {"![a [b] c](a.png)", {"a.png"}},
                        {"![a\\] b](a.png)", {"a.png"}},
                        {"![a](<a b.png>)", {"a b.png"}},
                        {"![a](a(1).png)", {"a(1).png"}},
                        {"![a](a\\_b.png?x&amp;y)", {"a_b.png?x&y"}},
                        {"![a][Map]\n\n[map]: a.png \"title\"\n[other]: b.png", {"a.png"}},
                        {"![map] ![map][]\n\n  [Map]: <a b.png>", {"a b.png"}},
                        {"![a](a.png) ![again](a.png)", {"a.png"}},
                        {"![a](https://x.example/a.png) ![b](data:image/png;base64,AA) ![c](//x.example/c.png)", {}},
                        {"![a](/a.png) ![b](../b.png)", {"/a.png", "../b.png"}},
                        {"![a](", {}},
                        {"![", {}},
                        {"![a]", {}}}) {
    CAPTURE(row.markdown);
    JsonWriter out;
    out.object().text("passage", row.markdown).end();
    CHECK(picture_addresses(*read_json(out.written()).value) == row.addresses);
  }
}

TEST_CASE("each picture of a lesson is told with its place, and none of a note's") {
  const auto lesson = read_json(R"j({"passage": "![a](a.png)", "x-note": "![n](n.png)",
 "questions": [{"image": {"src": "b.png", "alt": "B"}, "hints": ["no", "![c](c.png)"]}]})j");
  const auto pictures = pictures_of(*lesson.value);
  REQUIRE(pictures.size() == 3);
  CHECK(pictures[0].path == "/passage");
  CHECK(pictures[0].offset == 12);
  CHECK(pictures[1].address == "b.png");
  CHECK(pictures[1].path == "/questions/0/image/src");
  CHECK(pictures[2].path == "/questions/0/hints/1");
}

TEST_CASE("a text that opens brackets without end is read in one go") {
  std::string brackets;
  for (int i = 0; i < 300000; ++i) brackets += i % 3 == 0 ? "![" : i % 3 == 1 ? "](" : "[x]:";
  JsonWriter out;
  out.object().text("passage", brackets).end();
  CHECK(pictures_of(*read_json(out.written()).value).size() <= brackets.size());
}
