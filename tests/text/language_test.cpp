#include "text/language.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace worksheet;

TEST_CASE("a language tag is read in any case, with either sign between its parts") {
  struct Row {
    std::string written, primary, script, region, tag;
  };
  for (const Row& row : std::vector<Row>{{"en", "en", "", "", "en"},
                                         {"EN", "en", "", "", "en"},
                                         {"en_us", "en", "", "US", "en-US"},
                                         {"EN-gb", "en", "", "GB", "en-GB"},
                                         {"es-419", "es", "", "419", "es-419"},
                                         {"az-arab-ir", "az", "Arab", "IR", "az-Arab-IR"},
                                         {"zh-HANT", "zh", "Hant", "", "zh-Hant"},
                                         {"de-CH-1996", "de", "", "CH", "de-CH-1996"},
                                         {"en-x-ar", "en", "", "", "en-x-ar"},
                                         {"CKB", "ckb", "", "", "ckb"},
                                         {"", "en", "", "", "en"}}) {
    INFO(row.written);
    const Language language = read_language(row.written);
    CHECK(language.primary == row.primary);
    CHECK(language.script == row.script);
    CHECK(language.region == row.region);
    CHECK(language.tag == row.tag);
    CHECK(read_language(language.tag) == language);
  }
}

TEST_CASE("the direction is that of the script in which a language is written") {
  for (const std::string tag :
       {"ar", "AR",  "ar-EG", "he",  "fa",  "fa_IR",   "ur",      "ps",    "sd",      "ug",    "yi",
        "dv", "ckb", "ks",    "syr", "nqo", "az-Arab", "ku-Arab", "ku-IQ", "ff-Adlm", "pa-PK", "uz-AF"}) {
    INFO(tag);
    CHECK(is_right_to_left(read_language(tag)));
  }
  for (const std::string tag :
       {"en", "ku", "KU",    "ku-TR", "az", "ur-Latn", "ur_LATN_PK", "ar-Latn", "sd-IN", "sd-Deva", "ks-Deva",
        "ff", "pa", "pa-IN", "uz",    "ru", "zh",      "und",        "arn",     "es-AR", "en-x-ar"}) {
    INFO(tag);
    CHECK_FALSE(is_right_to_left(read_language(tag)));
  }
}
