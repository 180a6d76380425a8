#include "text/stem.h"

#include <doctest/doctest.h>
#include <libstemmer.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "text/unicode.h"

using namespace worksheet;

namespace {

class Snowball {
 public:
  explicit Snowball(const char* language) : stemmer_(sb_stemmer_new(language, "UTF_8"), sb_stemmer_delete) {}

  std::string stem(const std::string& word) const {
    const auto* text = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* stemmed = sb_stemmer_stem(stemmer_.get(), text, static_cast<int>(word.size()));
    return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
  }

 private:
  std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> stemmer_;
};

}  // namespace

TEST_CASE("English stems are Snowball's, for every word of the dictionary") {
  const Snowball snowball("english");
  std::ifstream dictionary("/usr/share/dict/american-english");
  REQUIRE(dictionary.is_open());
  int words = 0;
  for (std::string line; std::getline(dictionary, line); ++words) {
    const std::string word = fold_case(line);
    if (std::any_of(word.begin(), word.end(), [](char c) { return c < 0; })) continue;
    if (stem(word, "en") != snowball.stem(word))
      FAIL_CHECK(word << ": " << stem(word, "en") << " is not " << snowball.stem(word));
  }
  CHECK(words > 90000);
}

namespace {

/// What words of a language are made of: beginnings, and endings that its stemmer knows or nearly knows.
struct WordMaker {
  const char* code;
  const char* name;
  std::vector<std::string> syllables, endings;
};

std::vector<std::string> parted(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

std::vector<WordMaker> languages() {
  return {
      {"es", "spanish",
       parted("a e o ma pre com ter nue vi cla gu ción qu llu ñar pro dis tra be ó í fú ár bl u i es guí argü huy"),
       parted("anza ico icas ismo able ibles ista osos amiento imientos adora ador ación aciones ante ancia logía "
              "logías ución uciones encia encias amente mente antemente idad idades abilidad icidad ivo ivas ativa "
              "ativamente iéndome ándoselo arlo írselas yendo uyendo yéndole ya yeron yó en es éis emos arían erás "
              "iríamos aba ada ida ía ara iera ad ed aste isteis an aron ieron ado idos ando iendo ió ar er ir as ís "
              "áis os a o á í ó e é gue gué ué se me las les nos acion ucion")},
      {"fr", "french",
       parted("a e par col tap mou qu fi tra ble gé è ê oi ué aï oë com nais pay ay cha r s bou él ien pré ç oy ui"),
       parted("ance iqUe ique isme able iste eux ances ateur ation atrices icatrice logie usion utions ence ement "
              "ivement ativement eusement ablement ièrement iquement ité abilité icité ivité if ives atif icatif eaux "
              "aux euse euses issement issements amment emment ment ments îmes ît i ie ies ira iraient irais issaient "
              "issante isse it ions é ée ées èrent er era erais erez iez âmes ât a ai aient ais ait ant antes asse "
              "assions ion ier ière e s es ës is enne onne ette elle eille enn ett ell éc èg ç y ye")},
      {"de", "german",
       parted("a e ü ver ge schl ist un haus au eu ayu bau äu ß ster mach ig kei ni sch öf tr b d f r s t nis ei"),
       parted("em ern er e en es s st est end ung igung eigung ig ik isch eig eisch lich erlich enlich heit erheit "
              "keit lichkeit igkeit nis nisse nissen erst sten ten ts ds rs ens ern ßen ungen bare")},
  };
}

}  // namespace

TEST_CASE("Spanish, French and German stems are Snowball's, for words put together at random") {
  std::mt19937 chance(8);
  for (const WordMaker& language : languages()) {
    const Snowball snowball(language.name);
    const auto one_of = [&](const std::vector<std::string>& all) { return all[chance() % all.size()]; };
    int wrong = 0;
    for (int round = 0; round < 100'000; ++round) {
      std::string word;
      for (std::size_t i = 1 + chance() % 4; i > 0; --i) word += one_of(language.syllables);
      for (std::size_t i = chance() % 3; i > 0; --i) word += one_of(language.endings);
      word = fold_case(word);
      const std::string ours = stem(word, language.code), theirs = snowball.stem(word);
      if (ours != theirs && ++wrong <= 10)
        FAIL_CHECK(std::string(language.name) << " " << word << ": " << ours << ", not " << theirs);
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("stems bring the forms of a word together") {
  CHECK(stem("deported", "en") == stem("deporting", "en-GB"));
  CHECK(stem("circumstances", "en") == stem("circumstance", "en"));
  CHECK(stem("dañado", "es") == stem("dañó", "es-MX"));
  CHECK(stem("fermés", "fr") == stem("fermer", "fr"));
  CHECK(stem("brücken", "de") == stem("brücke", "de-AT"));
}

TEST_CASE("no English rule touches another language") {
  CHECK(stem("nation", "tlh") == "nation");
  CHECK(stem("running", "und") == "running");
}

TEST_CASE("an Arabic word is known whatever is written together with it") {
  for (const char* word : {"مكبات", "المكبات", "والمكبات", "بالمكبات"}) {
    CAPTURE(word);
    CHECK(stem(word, "ar") == stem("مكبات", "ar"));
  }
  CHECK(stem("رقبته", "ar") == stem("رقبة", "ar"));
  CHECK(stem("سهم", "ar") != stem("سم", "ar"));
}
