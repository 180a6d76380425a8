#include "text/stem_spanish.h"

#include "text/among.h"
#include "text/endings.h"
#include "text/latin1.h"

namespace worksheet {
namespace {

constexpr auto vowels = latin1("aeiouáéíóúü");

constexpr auto pronouns = latin1("me se sela selo selas selos la le lo las les los nos");
constexpr auto before_pronoun = latin1("iéndo ándo ár ér ír ando iendo ar er ir yendo");
constexpr auto agent_suffixes = latin1("adora ador ación adoras adores aciones ante antes ancia ancias");
constexpr auto study_suffixes = latin1("logía logías");
constexpr auto action_suffixes = latin1("ución uciones");
constexpr auto all_suffixes = latin1(
    "anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento "
    "amientos imiento imientos adora ador ación adoras adores aciones ante antes ancia ancias logía "
    "logías ución uciones encia encias amente mente idad idades iva ivo ivas ivos");
constexpr auto y_verbs = latin1("ya ye yan yen yeron yendo yo yó yas yes yais yamos");
constexpr auto verbs = latin1(
    "en es éis emos arían arías arán arás aríais aría aréis aríamos aremos ará aré erían erías erán erás eríais "
    "ería eréis eríamos eremos erá eré irían irías irán irás iríais iría iréis iríamos iremos irá iré aba ada "
    "ida ía ara iera ad ed id ase iese aste iste an aban ían aran ieran asen iesen aron ieron ado ido ando "
    "iendo ió ar er ir as abas adas idas ías aras ieras ases ieses ís áis abais íais arais ierais aseis ieseis "
    "asteis isteis ados idos amos ábamos íamos imos áramos iéramos iésemos ásemos");
constexpr auto plural_verbs = latin1("en es éis emos");
constexpr auto residues = latin1("os a o á í ó e é");

void mark_regions(Endings& word) {
  const std::size_t size = word.text.size();
  word.verb_region = size;
  if (size >= 2) {
    const auto past = [&](std::size_t at) { return at < size ? at + 1 : size; };
    if (word.is_vowel(0))
      word.verb_region = past(word.find_vowel(2, !word.is_vowel(1)));
    else
      word.verb_region = word.is_vowel(1) ? std::min<std::size_t>(3, size) : past(word.find_vowel(2));
    // Where no such letter follows, the region stays empty.
    if (!word.is_vowel(0) && word.is_vowel(1) && size < 3) word.verb_region = size;
  }
  word.first_region = word.region_after(0);
  word.second_region = word.region_after(word.first_region);
}

void take_off_pronoun(Endings& word) {
  const auto pronoun = word.longest(pronouns);
  if (!pronoun) return;
  Endings rest = word;
  rest.cut(pronoun->size());
  if (rest.text.empty()) return;
  const auto verb = rest.longest(before_pronoun);
  if (!verb || !rest.leaves(*verb, word.verb_region)) return;
  if (*verb == "yendo" && !rest.ends("uyendo")) return;
  const auto accented = verb->find_first_of("\xE1\xE9\xED");
  if (accented != verb->npos) {
    const char letter = (*verb)[accented];
    rest.text[rest.text.size() - verb->size() + accented] = letter == '\xE1' ? 'a' : letter == '\xE9' ? 'e' : 'i';
  }
  word.text = rest.text;
}

/// After "-mente" and the like: one more suffix.
void take_off_more(Endings& word, std::string_view endings) {
  if (const auto more = word.longest(endings); more && word.leaves(*more, word.second_region)) word.cut(more->size());
}

bool take_off_suffix(Endings& word) {
  const auto ending = word.longest(all_suffixes);
  if (!ending) return false;
  const std::size_t size = ending->size();
  if (*ending == "amente") {
    if (!word.leaves(*ending, word.first_region)) return false;
    word.cut(size);
    const auto more = word.longest("iv os ic ad");
    if (!more || !word.leaves(*more, word.second_region)) return true;
    word.cut(2);
    if (*more == "iv") word.cut_if("at", word.second_region);
    return true;
  }
  if (!word.leaves(*ending, word.second_region)) return false;
  if (is_among(*ending, study_suffixes)) {
    word.put(size, "log");
  } else if (is_among(*ending, action_suffixes)) {
    word.put(size, "u");
  } else if (ending->starts_with("enci")) {
    word.put(size, "ente");
  } else {
    word.cut(size);
    if (is_among(*ending, agent_suffixes)) word.cut_if("ic", word.second_region);
    if (*ending == "mente") take_off_more(word, "ante able ible");
    if (ending->starts_with("idad")) take_off_more(word, "abil ic iv");
    if (ending->starts_with("iv")) word.cut_if("at", word.second_region);
  }
  return true;
}

bool take_off_verb(Endings& word) {
  if (const auto ending = word.longest(y_verbs, word.verb_region); ending) {
    const std::size_t size = ending->size();
    if (word.text.size() > size && word.text[word.text.size() - size - 1] == 'u') {
      word.cut(size);
      return true;
    }
  }
  const auto ending = word.longest(verbs, word.verb_region);
  if (!ending) return false;
  word.cut(ending->size());
  if (is_among(*ending, plural_verbs) && word.ends("gu")) word.cut(1);
  return true;
}

void take_off_residue(Endings& word) {
  const auto ending = word.longest(residues);
  if (!ending || !word.leaves(*ending, word.verb_region)) return;
  word.cut(ending->size());
  if ((*ending == "e" || *ending == "\xE9") && word.ends("gu") && word.leaves("u", word.verb_region)) word.cut(1);
}

}  // namespace

std::string stem_spanish(std::string_view written) {
  auto text = to_latin1(written);
  if (!text || text->empty()) return std::string(written);
  Endings word(std::move(*text), vowels);
  mark_regions(word);
  take_off_pronoun(word);
  if (!take_off_suffix(word)) take_off_verb(word);
  if (!word.text.empty()) take_off_residue(word);
  constexpr auto accented = latin1("áéíóú");
  for (char& c : word.text)
    if (const std::size_t at = std::string_view(accented).find(c); at != std::string_view::npos) c = "aeiou"[at];
  return from_latin1(word.text);
}

}  // namespace worksheet
