#include "checking/ideas/terms.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <span>

#include "text/number.h"
#include "text/stem.h"
#include "text/unicode.h"
#include "text/word_table.h"
#include "text/words.h"

namespace worksheet {
namespace {

// "s" carries the sentence, "n" negates.
constexpr std::string_view english =
    "a s an s the s this s that s these s those s of s to s in s on s at s by s for s with s from s as s into s onto s about s "
    "is s are s was s were s be s been s being s am s do s does s did s done s doing s has s have s had s having s will s "
    "would s shall s should s can s could s may s might s must s it s its s he s she s they s we s i s you s him s her s them "
    "s us s me s my s his s their s our s your s and s or s but s if s then s so s because s since s while s when s where s "
    "which s who s whom s whose s what s how s why s there s here s also s just s very s too s than s such s some s any s "
    "each s both s all s one s up s out s over s think s thinks s get s gets s got s said s says s say s well s really s "
    "not n no n never n none n nobody n nothing n nowhere n neither n nor n without n cannot n hardly n lack n lacks n";
constexpr std::string_view spanish =
    "el s la s los s las s un s una s unos s unas s lo s al s del s de s a s en s con s por s para s sobre s entre s desde s "
    "hasta s que s y s e s o s u s pero s si s es s son s era s eran s fue s fueron s ser s estar s esta s estan s estaba s "
    "ha s han s habia s hay s haber s se s su s sus s le s les s me s te s nos s mi s tu s este s estos s estas s ese s esa s "
    "eso s esto s como s cuando s donde s porque s quien s cual s muy s mas s tambien s ya s "
    "no n nunca n ninguno n ninguna n ningun n nadie n nada n ni n sin n tampoco n jamas n";
constexpr std::string_view french =
    "le s la s les s l' s un s une s des s du s de s d' s a s au s aux s en s dans s sur s sous s par s pour s avec s entre s "
    "et s ou s mais s si s que s qu' s qui s quoi s dont s ou s est s sont s etait s etaient s etre s ete s ai s as s avait s "
    "ont s avoir s il s elle s ils s elles s on s nous s vous s je s j' s tu s me s m' s te s t' s se s s' s son s sa s ses s "
    "leur s leurs s ce s c' s cet s cette s ces s comme s quand s parce s tres s plus s aussi s y s "
    "ne n n' n pas n jamais n rien n personne n aucun n aucune n ni n sans n";
constexpr std::string_view german =
    "der s die s das s den s dem s des s ein s eine s einen s einem s einer s eines s und s oder s aber s wenn s dass s als s "
    "wie s wo s wer s was s von s vom s zu s zum s zur s in s im s an s am s auf s aus s bei s mit s nach s uber s unter s um "
    "s fur s durch s ist s sind s war s waren s sein s wird s werden s wurde s wurden s hat s haben s hatte s hatten s er s "
    "sie s es s wir s ihr s ich s du s sich s seine s ihre s auch s sehr s weil s da s dort s hier s "
    "nicht n kein n keine n keinen n keinem n keiner n nie n niemals n niemand n nichts n ohne n weder n noch n";

const WordTable* manners_of(std::string_view language) {
  static const WordTable en(english), es(spanish), fr(french), de(german);
  const std::string_view primary = language.substr(0, language.find('-'));
  return primary == "en" ? &en : primary == "es" ? &es : primary == "fr" ? &fr : primary == "de" ? &de : nullptr;
}

/// "#300", the same for every way to write a number.
std::string number_stem(double value) {
  if (std::fabs(value) < 1e15 && value == std::floor(value)) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, static_cast<long long>(value)).ptr;
    return "#" + std::string(digits, end);
  }
  // Shares of a million tell apart all that people write by hand.
  char digits[24];
  const double millionths = std::fabs(value) < 1e12 ? value * 1e6 : value;
  const auto end = std::to_chars(digits, digits + sizeof digits, static_cast<long long>(std::fmod(millionths, 1e18))).ptr;
  return "#m" + std::string(digits, end);
}

class Reader {
 public:
  Reader(std::string_view text, std::string_view language)
      : language_(language), words_(split_words(text, language)), manners_(manners_of(language)) {}

  std::vector<Term> read() {
    for (std::size_t at = 0; at < words_.size();) {
      if (at > 0 && words_[at].before != Break::none) ++clause_;
      const auto number = number_at(std::span<const Word>(words_).subspan(at), language_);
      if (number && !is_lone_article(at, *number)) {
        add(words_[at].begin, words_[at + number->words - 1].end, number_stem(number->value), words_[at].text);
        at += number->words;
        continue;
      }
      add_word(words_[at]);
      ++at;
    }
    return std::move(terms_);
  }

 private:
  /// "un" and "one" are more often articles and pronouns than numbers where they stand before another word.
  bool is_lone_article(std::size_t at, const NumberRun& number) const {
    return number.words == 1 && number.value == 1.0 && at + 1 < words_.size() && words_[at + 1].before == Break::none &&
           is_word_character(static_cast<unsigned char>(words_[at].text.front())) &&
           !digit_value(static_cast<unsigned char>(words_[at].text.front()));
  }

  void add(std::size_t begin, std::size_t end, std::string stem, std::string_view plain) {
    Term term;
    term.stem = std::move(stem);
    term.plain = plain;
    term.begin = begin;
    term.end = end;
    term.clause = clause_;
    terms_.push_back(std::move(term));
  }

  void add_word(const Word& word) {
    std::string plain = fold_case(strip_accents(word.text));
    if (language_.starts_with("en") && plain.find('\'') != plain.npos) {
      if (plain.ends_with("n't")) {
        plain.resize(plain.size() - 3);
        if (plain == "ca") plain = "can";
        if (plain == "wo") plain = "will";
        add_plain(word, plain);
        add_plain(word, "not");
        return;
      }
      plain.resize(plain.find('\''));
      if (plain.empty()) return;
    }
    add_plain(word, plain);
  }

  void add_plain(const Word& word, const std::string& plain) {
    add(word.begin, word.end, stem(plain, language_), plain);
    if (!manners_) return;
    const auto manner = manners_->find(plain);
    terms_.back().negates = manner == "n";
    terms_.back().telling = !manner;
  }

  std::string_view language_;
  std::vector<Word> words_;
  const WordTable* manners_;
  std::vector<Term> terms_;
  std::size_t clause_ = 0;
};

}  // namespace

std::vector<Term> read_terms(std::string_view text, std::string_view language) { return Reader(text, language).read(); }

}  // namespace worksheet
