#include "text/dates.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace worksheet;

TEST_CASE("a date is read in the usual forms of its language") {
  struct Row {
    std::string text, language;
    std::vector<Date> dates;
  };
  const Date july{4, 7, 1776};
  for (const Row& row : std::vector<Row>{{"4 July 1776", "en", {july}},
                                         {"July 4th, 1776", "en", {july}},
                                         {"on the 4th of July 1776", "en", {july}},
                                         {"4 Jul. 1776", "en", {july}},
                                         {"1776-07-04", "en", {july}},
                                         {"4/7/1776", "en", {july, {7, 4, 1776}}},
                                         {"14/7/1789", "en", {{14, 7, 1789}}},
                                         {"7/14/1789", "en", {{14, 7, 1789}}},
                                         {"4/7/1776", "es", {july}},
                                         {"4.7.1776", "de", {july}},
                                         {"4. Juli 1776", "de", {july}},
                                         {"le 4 juillet 1776", "fr", {july}},
                                         {"1er mai 1886", "fr", {{1, 5, 1886}}},
                                         {"4 de julio de 1776", "es", {july}},
                                         {"4 de julho de 1776", "pt", {july}},
                                         {"1776年7月4日", "zh", {july}},
                                         {"4 يوليو 1776", "ar", {july}},
                                         {"4 juillet 1776", "en", {july}},
                                         {"4 July", "en", {{4, 7, 0}}},
                                         {"4/7/76", "es", {{4, 7, 76}}},
                                         {"July", "en", {}},
                                         {"1776", "en", {}},
                                         {"31/31/1776", "en", {}},
                                         {"4 sheep 1776", "en", {}},
                                         {"", "en", {}}}) {
    CAPTURE(row.text);
    CHECK(read_dates(row.text, row.language) == row.dates);
  }
}

TEST_CASE("a time of day is read in minutes since midnight") {
  struct Row {
    std::string text, language;
    int minutes;  // -1 for what is no time
  };
  for (const Row& row : std::vector<Row>{{"3:30 pm", "en", 930},
                                         {"3.30 p.m.", "en", 930},
                                         {"15:30", "en", 930},
                                         {"15h30", "fr", 930},
                                         {"15 h 30", "fr", 930},
                                         {"15 Uhr 30", "de", 930},
                                         {"12 am", "en", 0},
                                         {"12 pm", "en", 720},
                                         {"7 o'clock", "en", 420},
                                         {"25:00", "en", -1},
                                         {"13 pm", "en", -1},
                                         {"7", "en", -1},
                                         {"noonish", "en", -1}}) {
    CAPTURE(row.text);
    const auto time = read_clock_time(row.text, row.language);
    CHECK((time ? time->minutes : -1) == row.minutes);
  }
  CHECK_FALSE(read_clock_time("10.30", "en")->is_certain);
}
