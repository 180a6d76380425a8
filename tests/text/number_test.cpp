#include <doctest/doctest.h>

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "languages/language_data.h"

using namespace worksheet;

namespace {
const Language english;
}

TEST_CASE("a number is read the way people write it") {
  struct Row {
    std::string text;
    std::optional<double> value;
    Language language = {};
  };
  for (const Row& row : std::vector<Row>{
           {"1,250", 1250.0},
           {"1 250,5", 1250.5},
           {"1 250", 1250.0},
           {"12 345 678", 12345678.0},
           {"three hundred", 300.0},
           {"fourteen ninety-two", 1492.0},
           {"nineteen forty five", 1945.0},
           {"5/8", 0.625},
           {"12%", 0.12},
           {"12 percent", 0.12},
           {"two and a half", 2.5},
           {"−3", -3.0},
           {"minus three", -3.0},
           {"minus 3", -3.0},
           {"1.5 million", 1.5e6},
           {"1e6", 1e6},
           {"1.5e-3", 0.0015},
           {"٣٤", 34.0, "ar"},
           {"١٬٢٥٠٫٥", 1250.5, "ar"},
           {"2½", 2.5},
           {"2 1/2", 2.5},
           {"½", 0.5},
           {"a half", 0.5},
           {"half", 0.5},
           {"half a million", 5e5},
           {"three quarters", 0.75},
           {"two thirds", 2.0 / 3.0},
           {"a hundred", 100.0},
           {"a dozen", 12.0},
           {"two dozen", 24.0},
           {"twenty-one", 21.0},
           {"nineteen hundred", 1900.0},
           {"one thousand two hundred and fifty", 1250.0},
           {"Two million, three hundred thousand", std::nullopt},
           {"two million three hundred thousand", 2.3e6},
           {"zero", 0.0},
           {"0.5", 0.5},
           {".5", 0.5},
           {"0,5", 0.5},
           {"1,00,000", 100000.0},
           {"1'250", 1250.0},
           {"1,25,5", std::nullopt},
           {"1.2.3", std::nullopt},
           {"two three", std::nullopt},
           {"10:30", std::nullopt},
           {"twenty third", std::nullopt},
           {"cat", std::nullopt},
           {"12 cats", std::nullopt},
           {"1e999", std::nullopt},
           {"", std::nullopt},
           {"-", std::nullopt},
           {"1.250", 1250.0, "es"},
           {"1.250,5", 1250.5, "de"},
           {"3.5", 3.5, "es"},
           {"1,250", 1.25, "es"},
           {"1,250", 1250.0, "es-MX"},
           {"treinta y uno", 31.0, "es"},
           {"ciento veinticinco", 125.0, "es"},
           {"dos mil trescientos", 2300.0, "es"},
           {"mil millones", 1e9, "es"},
           {"dieciséis", 16.0, "es"},
           {"dos y medio", 2.5, "es"},
           {"tres cuartos", 0.75, "es"},
           {"un millón", 1e6, "es"},
           {"quatre-vingt-dix-sept", 97.0, "fr"},
           {"quatre-vingts", 80.0, "fr"},
           {"soixante et onze", 71.0, "fr"},
           {"deux cents", 200.0, "fr"},
           {"mille neuf cent", 1900.0, "fr"},
           {"drei hundert", 300.0, "de"},
           {"fünf", 5.0, "de"},
           {"- 5", -5.0},
           {"—5", -5.0},
           {"－5", -5.0},
           {"- five", -5.0},
           {"+5", 5.0},
           {"+-5", -5.0},
           {"3.2 × 10³", 3200.0},
           {"3,2·10³", 3200.0, "de"},
           {"3.2x10^3", 3200.0},
           {"10⁶", 1e6},
           {"2^10", 1024.0},
           {"2^99", std::nullopt},
           {"10^(-4)", 1e-4},
           {"2 and 1/2", 2.5},
           {"2 and a half", 2.5},
           {"2 1\\2", 2.5},
           {"11 / 2", 5.5},
           {"1·5", 1.5},
           {"three point two five", 3.25},
           {"two thousand five hundred million", 2.5e9},
           {"anderthalb", 1.5, "de"},
           {"dreihundertfünfundvierzig", 345.0, "de"},
           {"zwei Millionen fünfhunderttausend", 2.5e6, "de"},
           {"rund", std::nullopt, "de"},
           {"mil e quinhentos", 1500.0, "pt"},
           {"cento e vinte e cinco", 125.0, "pt"},
           {"خمسة عشر", 15.0, "ar"},
           {"اثنان ونصف", 2.5, "ar"},
           {"ढाई लाख", 250000.0, "hi"},
           {"तीन सौ इकहत्तर", 371.0, "hi"},
           {"一万二千", 12000.0, "zh"},
           {"一百一十五", 115.0, "zh"},
           {"二十", 20.0, "zh"},
           {"十二", 12.0, "zh"},
           {"三千五百万", 35000000.0, "zh"},
           {"一亿二千万", 120000000.0, "zh"},
           {"一〇六六", 1066.0, "zh"},
           {"1.2万", 12000.0, "zh"},
           {"负五", -5.0, "zh"},
           {"百分之二十五", 0.25, "zh"},
           {"1,25 млн", 1250000.0, "ru"},
       }) {
    const std::string name = row.language.tag + ": " + row.text;
    SUBCASE(name.c_str()) { CHECK(number_reader(row.language).read_number(row.text) == row.value); }
  }
}

TEST_CASE("a quantity is a number and its unit") {
  struct Row {
    std::string text;
    std::optional<Quantity> quantity;
  };
  for (const Row& row : std::vector<Row>{{"42 km", Quantity{42.0, "km"}},
                                         {"42km", Quantity{42.0, "km"}},
                                         {"$5", Quantity{5.0, "$"}},
                                         {"-$5", Quantity{-5.0, "$"}},
                                         {"12 %", Quantity{12.0, "%"}},
                                         {"5 dollars", Quantity{5.0, "dollars"}},
                                         {"3 square metres", Quantity{3.0, "square metres"}},
                                         {"-3 °C", Quantity{-3.0, "°C"}},
                                         {"20 km/h", Quantity{20.0, "km/h"}},
                                         {"$1.5 million", Quantity{1.5e6, "$"}},
                                         {"7", Quantity{7.0, ""}},
                                         {"about 7", std::nullopt},
                                         {"km", std::nullopt}})
    SUBCASE(row.text.c_str()) { CHECK(number_reader(english).read_quantity(row.text) == row.quantity); }
}

TEST_CASE("every whole number is read back from digits however they are grouped") {
  std::mt19937 chance(5);
  for (int round = 0; round < 3000; ++round) {
    const int value = static_cast<int>(chance() % 100000000);
    const std::string digits = std::to_string(value);
    for (const std::string mark : {"", ",", " ", "'", "\xC2\xA0"}) {
      std::string grouped;
      for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) grouped += mark;
        grouped += digits[i];
      }
      CHECK(number_reader(english).read_number(grouped) == value);
    }
  }
}
