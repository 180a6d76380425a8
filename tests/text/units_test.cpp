#include "text/units.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "text/unit_table.h"

using namespace worksheet;

TEST_CASE("a unit is one, however it is written") {
  struct Row {
    std::string unit;
    std::vector<std::string> same;
  };
  for (const Row& row : std::vector<Row>{
           {"km",
            {"kilometre", "Kilometers", "KM", "kms", "kilómetros", "quilômetros", "公里", "كيلومتر", "किमी", "km."}},
           {"m/s²",
            {"m/s2", "m/s^2", "m s^-2", "m s⁻²", "m·s⁻²", "ms-2", "m/s/s", "metres per second squared",
             "metros por segundo al cuadrado", "mètres par seconde carrée", "Meter pro Quadratsekunde"}},
           {"cm³", {"cm3", "cc", "cubic centimetres", "centímetros cúbicos", "Kubikzentimeter", "立方厘米", "mL"}},
           {"°C", {"℃", "ºC", "° C", "degrees Celsius", "grados centígrados", "Grad Celsius", "摄氏度"}},
           {"km/h", {"kph", "kilometres an hour", "km per hour", "kilómetros por hora", "Kilometer pro Stunde"}},
           {"N m", {"N·m", "Nm", "newton metres", "J"}},
           {"kWh", {"kilowatt hours", "kilowatt-hours"}},
           {"%", {"percent", "per cent", "por ciento", "Prozent", "％", "प्रतिशत"}},
           {"€", {"EUR", "euros", "Euro", "欧元"}}}) {
    const auto unit = read_unit(row.unit);
    REQUIRE(unit);
    for (const std::string& other : row.same) {
      CAPTURE(other);
      const auto read = read_unit(other, &*unit);
      REQUIRE(read);
      CHECK(read->equals(*unit));
    }
  }
}

TEST_CASE("units of one quantity convert, others do not") {
  const auto metre = read_unit("m"), foot = read_unit("feet"), second = read_unit("s"), area = read_unit("m²");
  REQUIRE((metre && foot && second && area));
  CHECK(foot->measures_same(*metre));
  CHECK(foot->factor == doctest::Approx(0.3048));
  CHECK_FALSE(second->measures_same(*metre));
  CHECK_FALSE(area->measures_same(*metre));
  CHECK_FALSE(read_unit("$")->measures_same(*read_unit("£")));
  CHECK(read_unit("°F")->measures_same(*read_unit("°C")));
  CHECK(read_unit("mA")->factor == doctest::Approx(1e-3));
  CHECK(read_unit("MA")->factor == doctest::Approx(1e6));
}

TEST_CASE("of several units with one name, the one that is wanted is meant") {
  const Unit mass = *read_unit("lb"), money = *read_unit("£"), fahrenheit = *read_unit("°F");
  CHECK(read_unit("pounds", &mass)->equals(mass));
  CHECK(read_unit("pounds", &money)->equals(money));
  CHECK(read_unit("degrees", &fahrenheit)->equals(fahrenheit));
}

TEST_CASE("a unit ends where its words do") {
  struct Row {
    std::string text;
    std::size_t size;
  };
  for (const Row& row : std::vector<Row>{{"km away", 2},
                                         {"metres per second, or so", 17},
                                         {"m a day", 7},
                                         {"bananas", 0},
                                         {"mice", 0},
                                         {"", 0},
                                         {"公里左右", 6},
                                         {"m² of wood", 3}}) {
    CAPTURE(row.text);
    const auto run = unit_at_start(row.text);
    CHECK((run ? run->size : 0) == row.size);
  }
}

TEST_CASE("every row of the table is read by its symbols and its names") {
  for (const UnitRow& row : unit_rows)
    for (std::string_view list : {row.symbols, row.names})
      while (!list.empty()) {
        std::string name(list.substr(0, list.find(' ')));
        list.remove_prefix(std::min(name.size() + 1, list.size()));
        for (char& c : name)
          if (c == '_') c = ' ';
        CAPTURE(name);
        const auto unit = read_unit(name, &row.unit);
        REQUIRE(unit);
        CHECK(unit->measures_same(row.unit));
      }
}

TEST_CASE("any bytes are a unit or none, within them") {
  std::mt19937 chance(7);
  const std::string alphabet = "km/s²^-2 per°$·\xCC\x81\xE2\x82\xAC\xFF";
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t i = chance() % 24; i > 0; --i) text.push_back(alphabet[chance() % alphabet.size()]);
    if (const auto run = unit_at_start(text)) {
      CHECK(run->size > 0);
      CHECK(run->size <= text.size());
    }
  }
}
