#include "text/british_spelling.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace worksheet;

TEST_CASE("British and American spellings of a word become one") {
  struct Row {
    std::string british, american;
  };
  for (const Row& row : std::vector<Row>{{"colour", "color"},           {"favourites", "favorites"},
                                         {"behaviour", "behavior"},     {"neighbourhood", "neighborhood"},
                                         {"centre", "center"},          {"kilometres", "kilometers"},
                                         {"theatre", "theater"},        {"organisation", "organization"},
                                         {"realised", "realized"},      {"analyse", "analyze"},
                                         {"travelling", "traveling"},   {"catalogue", "catalog"},
                                         {"haemoglobin", "hemoglobin"}, {"diarrhoea", "diarrhea"},
                                         {"defence", "defense"},        {"plough", "plow"},
                                         {"sulphuric", "sulfuric"},     {"aluminium", "aluminum"},
                                         {"fulfil", "fulfill"},         {"fulfilled", "fulfilled"}}) {
    CAPTURE(row.british);
    CHECK(american_spelling(row.british) == american_spelling(row.american));
  }
}

TEST_CASE("other words stay other words") {
  struct Row {
    std::string one, other;
  };
  for (const Row& row : std::vector<Row>{{"four", "for"},
                                         {"hour", "hor"},
                                         {"scoured", "scored"},
                                         {"timbre", "timber"},
                                         {"refilled", "refiled"},
                                         {"stalling", "staling"},
                                         {"rise", "rize"},
                                         {"shoes", "shes"},
                                         {"michael", "michel"},
                                         {"larvae", "larve"},
                                         {"called", "caled"},
                                         {"acre", "acer"},
                                         {"raised", "raized"},
                                         {"vogue", "vog"},
                                         {"tour", "tor"}}) {
    CAPTURE(row.one);
    CHECK(american_spelling(row.one) != american_spelling(row.other));
  }
}
