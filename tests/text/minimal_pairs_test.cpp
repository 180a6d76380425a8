#include "text/minimal_pairs.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace worksheet;

TEST_CASE("a few letters tell apart the words of a scientific pair") {
  struct Row {
    std::string a, b;
    bool pair;
  };
  for (const Row& row : std::vector<Row>{{"nitrate", "nitrite", true},
                                         {"sulfate", "sulfide", true},
                                         {"alkane", "alkene", true},
                                         {"methanol", "methanal", true},
                                         {"nitrat", "nitrit", true},
                                         {"alcano", "alqueno", false},
                                         {"etano", "eteno", true},
                                         {"hypothermia", "hyperthermia", true},
                                         {"hipotermia", "hipertermia", true},
                                         {"endothermic", "exothermic", true},
                                         {"adsorb", "absorb", true},
                                         {"microscopic", "macroscopic", true},
                                         {"intermolecular", "intramolecular", true},
                                         {"hypertension", "hipertension", false},
                                         {"definate", "definite", false},
                                         {"nitrate", "nitratte", false},
                                         {"climate", "climite", false},
                                         {"nitrate", "nitrate", false},
                                         {"", "", false}}) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(is_other_of_pair(row.a, row.b) == row.pair);
    CHECK(is_other_of_pair(row.b, row.a) == row.pair);
  }
}
