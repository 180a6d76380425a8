#include "formats/picture_addresses.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "json/json_writer.h"

using namespace worksheet;

TEST_CASE("the pictures beside a lesson are found where it shows them") {
  struct Row {
    std::string markdown, found;
  };
  for (const Row& row : std::vector<Row>{
           {"A ![coast](coast.png) and ![a](b.png) here", R"(["b.png","coast.png"])"},
           {"![a](<my coast.png> \"title\")", R"(["my coast.png"])"},
           {"![a](coast.png \"title\")", R"(["coast.png"])"},
           {"![a [b] c](coast_(1).png)", R"(["coast_(1).png"])"},
           {"![a](sub/coast.png?v=2)", R"(["sub/coast.png?v=2"])"},
           {"![a][The Coast]\n\n[the coast]: coast.png", R"(["coast.png"])"},
           {"![coast]\n\n[coast]: <coast.png>", R"(["coast.png"])"},
           {"![coast][]\n\n[coast]: coast.png\n[other]: other.html", R"(["coast.png"])"},
           {"a [link](page.html) beside ![a](b.png)", R"(["b.png"])"},
           {"![a](https://example.org/a.png) ![b](//example.org/b.png) ![c](data:image/png;base64,AA==)", "[]"},
           {"![never closed", "[]"},
           {"![a](", "[]"},
           {"![a]()", "[]"},
           {"no picture [at](all)", "[]"},
       }) {
    CAPTURE(row.markdown);
    JsonWriter lesson;
    lesson.object().text("passage", row.markdown).end();
    CHECK(picture_addresses_of(lesson.written()) == row.found);
  }
  CHECK(picture_addresses_of(R"({"image": {"src": "map.svg", "alt": "![no](no.png"}, "src": "https://a.b/c.png"})") ==
        R"(["map.svg"])");
  CHECK(picture_addresses_of("no lesson") == "[]");
}
