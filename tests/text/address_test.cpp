#include "text/address.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace worksheet;

TEST_CASE("addresses that could run are neither opened nor shown") {
  struct Row {
    std::string address;
    bool opened, shown;
  };
  for (const Row& row : std::vector<Row>{{"https://a.example/x?y=1:2#z", true, true},
                                         {"HTTP://a.example", true, true},
                                         {"map.png", true, true},
                                         {"../maps/a:b.png", true, true},
                                         {"//a.example/x", true, true},
                                         {"mailto:a@b.example", true, false},
                                         {"javascript:alert(1)", false, false},
                                         {"file:///etc/passwd", false, false},
                                         {"blob:https://a.example/1", false, false},
                                         {"a:b.png", false, false},
                                         {":b.png", false, false},
                                         {"a b.png", false, false},
                                         {"\tjavascript:alert(1)", false, false},
                                         {"data:text/html,<b>", false, false},
                                         {"data:image/png;base64,AAAA", false, true},
                                         {"DATA:Image/SVG+XML,%3Csvg%3E", false, true},
                                         {"data:image/jpeg,x", false, true},
                                         {"data:image/webp;base64,", false, true},
                                         {"data:image/gif", false, false},
                                         {"data:image/pngx;base64,AAAA", false, false},
                                         {"data:image/svg+xml;base64,AA AA", false, false}}) {
    CAPTURE(row.address);
    CHECK(may_be_opened(row.address) == row.opened);
    CHECK(may_be_shown(row.address) == row.shown);
  }
}
