#include "text/address.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace worksheet;

TEST_CASE(
    "addresses that could run are neither opened nor shown, and work is sent to none but https and the lesson's own "
    "site") {
  struct Row {
    std::string address;
    bool opened, shown, sent_to;
  };
  for (const Row& row : std::vector<Row>{{"https://a.example/x?y=1:2#z", true, true, true},
                                         {"HTTP://a.example", true, true, false},
                                         {"map.png", true, true, true},
                                         {"../maps/a:b.png", true, true, true},
                                         {"//a.example/x", true, true, false},
                                         {R"(/\a.example/x)", true, true, false},
                                         {"/hand-in?class=7b", true, true, true},
                                         {"HTTPS://a.example", true, true, true},
                                         {"mailto:a@b.example", true, false, false},
                                         {"javascript:alert(1)", false, false, false},
                                         {"file:///etc/passwd", false, false, false},
                                         {"blob:https://a.example/1", false, false, false},
                                         {"a:b.png", false, false, false},
                                         {":b.png", false, false, false},
                                         {"a b.png", false, false, false},
                                         {"\tjavascript:alert(1)", false, false, false},
                                         {"data:text/html,<b>", false, false, false},
                                         {"data:image/png;base64,AAAA", false, true, false},
                                         {"DATA:Image/SVG+XML,%3Csvg%3E", false, true, false},
                                         {"data:image/jpeg,x", false, true, false},
                                         {"data:image/webp;base64,", false, true, false},
                                         {"data:image/gif", false, false, false},
                                         {"data:image/pngx;base64,AAAA", false, false, false},
                                         {"data:image/svg+xml;base64,AA AA", false, false, false}}) {
    CAPTURE(row.address);
    CHECK(may_be_opened(row.address) == row.opened);
    CHECK(may_be_shown(row.address) == row.shown);
    CHECK(may_be_sent_to(row.address) == row.sent_to);
  }
}
