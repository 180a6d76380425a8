#include "text/stem_french.h"

#include <algorithm>

#include "text/endings.h"
#include "text/latin1.h"

namespace worksheet {
namespace {

constexpr auto vowels = latin1("aeiouyâàëéêèïîôûù");

constexpr auto suffixes = latin1(
    "ance iqUe isme able iste eux ances iqUes ismes ables istes atrice ateur ation atrices ateurs ations logie "
    "logies usion ution usions utions ence ences ement ements ité ités if ive ifs ives eaux aux euse euses "
    "issement issements amment emment ment ments");
constexpr auto adverbs = latin1("iv eus abl iqU ièr Ièr");
constexpr auto residues = latin1("ion ier ière Ier Ière e");
constexpr auto agents = latin1("atrice ateur ation atrices ateurs ations");
constexpr auto i_verbs = latin1(
    "îmes ît îtes i ie Ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is "
    "issaIent issais issait issant issante issantes issants isse issent isses issez issiez issions issons it");
constexpr auto e_verbs =
    latin1("âmes ât âtes a ai aIent ais ait ant ante antes ants as asse assent asses assiez assions");
constexpr auto all_verbs = latin1(
    "ions é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez "
    "âmes ât âtes a ai aIent ais ait ant ante antes ants as asse assent asses assiez assions");

/// Writes the vowels that act as consonants as capital letters, in Snowball's order: a letter so written no longer
/// makes its neighbour one.
void mark_consonants(Endings& word) {
  std::string& text = word.text;
  const auto vowel = [&](std::size_t at) { return at < text.size() && word.is_vowel(at); };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool more = at + 1 < text.size();
    if (more && vowel(at) && (text[at + 1] == 'u' || text[at + 1] == 'i') && vowel(at + 2))
      text[at + 1] = text[at + 1] == 'u' ? 'U' : 'I';
    if (more && vowel(at) && text[at + 1] == 'y') text[at + 1] = 'Y';
    if (text[at] == '\xEB' || text[at] == '\xEF') text.replace(at, 1, text[at] == '\xEB' ? "He" : "Hi");
    if (text[at] == 'y' && vowel(at + 1)) text[at] = 'Y';
    if (text[at] == 'q' && more && text[at + 1] == 'u') text[at + 1] = 'U';
  }
}

void mark_regions(Endings& word) {
  const std::size_t size = word.text.size();
  const std::string_view text = word.text;
  const bool exception = text.starts_with("par") || text.starts_with("col") || text.starts_with("tap");
  word.verb_region = size;
  if (size >= 3 && ((word.is_vowel(0) && word.is_vowel(1)) || exception)) {
    word.verb_region = 3;
  } else if (const std::size_t vowel = word.find_vowel(1); vowel < size) {
    word.verb_region = vowel + 1;
  }
  word.first_region = word.region_after(0);
  word.second_region = word.region_after(word.first_region);
}

/// Cuts `ending` off where it stands in the second region, else puts `instead` there.
void cut_or_put(Endings& word, std::string_view ending, std::string_view instead) {
  if (word.ends(ending) && !word.cut_if(ending, word.second_region)) word.put(ending.size(), instead);
}

void shorten_adverb(Endings& word) {
  const auto more = word.longest(adverbs);
  if (!more) return;
  if (*more == "eus") {
    if (!word.cut_if("eus", word.second_region) && word.leaves("eus", word.first_region)) word.put(3, "eux");
  } else if (*more == "iv") {
    if (word.cut_if("iv", word.second_region)) word.cut_if("at", word.second_region);
  } else if (*more == "abl" || *more == "iqU") {
    word.cut_if(*more, word.second_region);
  } else if (word.leaves(*more, word.verb_region)) {
    word.put(3, "i");
  }
}

void shorten_noun(Endings& word) {
  const auto more = word.longest("abil ic iv");
  if (!more) return;
  if (*more == "abil") cut_or_put(word, "abil", "abl");
  if (*more == "ic") cut_or_put(word, "ic", "iqU");
  if (*more == "iv") word.cut_if("iv", word.second_region);
}

enum class Done { nothing, suffix, before_verb };

Done take_off_suffix(Endings& word) {
  const auto found = word.longest(suffixes);
  if (!found) return Done::nothing;
  const std::string ending(*found);
  const std::size_t size = ending.size();
  const auto starts = [&](std::string_view with) { return std::string_view(ending).starts_with(with); };
  if (ending == "eaux") {
    word.put(4, "eau");
  } else if (ending == "aux") {
    if (!word.leaves(ending, word.first_region)) return Done::nothing;
    word.put(3, "al");
  } else if (starts("euse")) {
    if (!word.cut_if(ending, word.second_region)) {
      if (!word.leaves(ending, word.first_region)) return Done::nothing;
      word.put(size, "eux");
    }
  } else if (starts("issement")) {
    const bool consonant = word.text.size() > size && !word.is_vowel(word.text.size() - size - 1);
    if (!word.leaves(ending, word.first_region) || !consonant) return Done::nothing;
    word.cut(size);
  } else if (ending == "amment" || ending == "emment") {
    if (!word.leaves(ending, word.verb_region)) return Done::nothing;
    word.put(size, ending == "amment" ? "ant" : "ent");
    return Done::before_verb;
  } else if (ending == "ment" || ending == "ments") {
    const bool after_vowel = word.text.size() > size && word.is_vowel(word.text.size() - size - 1) &&
                             word.text.size() - size - 1 >= word.verb_region;
    if (!after_vowel) return Done::nothing;
    word.cut(size);
    return Done::before_verb;
  } else if (starts("ement")) {
    if (!word.leaves(ending, word.verb_region)) return Done::nothing;
    word.cut(size);
    shorten_adverb(word);
  } else {
    if (!word.leaves(ending, word.second_region)) return Done::nothing;
    if (starts("logie")) {
      word.put(size, "log");
    } else if (starts("usion") || starts("ution")) {
      word.put(size, "u");
    } else if (starts("ence")) {
      word.put(size, "ent");
    } else {
      word.cut(size);
      if (const auto agent = Endings(ending, vowels).longest(agents); agent && agent->size() == size)
        cut_or_put(word, "ic", "iqU");
      if (starts("it")) shorten_noun(word);
      if ((starts("if") || starts("iv")) && word.cut_if("at", word.second_region)) cut_or_put(word, "ic", "iqU");
    }
  }
  return Done::suffix;
}

bool take_off_i_verb(Endings& word) {
  const auto ending = word.longest(i_verbs, word.verb_region);
  if (!ending) return false;
  const std::size_t size = ending->size();
  const std::size_t left = word.text.size() - size;
  if (left <= word.verb_region || word.text[left - 1] == 'H' || word.is_vowel(left - 1)) return false;
  word.cut(size);
  return true;
}

bool take_off_verb(Endings& word) {
  const auto ending = word.longest(all_verbs, word.verb_region);
  if (!ending) return false;
  const std::string taken(*ending);
  if (taken == "ions" && !word.leaves(taken, word.second_region)) return false;
  word.cut(taken.size());
  const auto with_e = Endings(taken, vowels).longest(e_verbs);
  if (with_e && with_e->size() == taken.size() && word.leaves("e", word.verb_region)) word.cut_if("e", 0);
  return true;
}

void take_off_residue(Endings& word) {
  const std::size_t size = word.text.size();
  constexpr auto keeps_s = latin1("aiouès");
  if (word.ends("s") && size > 1) {
    const bool keeps = std::string_view(keeps_s).find(word.text[size - 2]) != std::string_view::npos;
    if (word.text.ends_with("His") || !keeps) word.cut(1);
  }
  const auto ending = word.longest(residues, word.verb_region);
  if (!ending) return;
  if (*ending == "ion") {
    const std::size_t left = word.text.size() - 3;
    if (word.leaves("ion", word.second_region) && left > word.verb_region &&
        (word.text[left - 1] == 's' || word.text[left - 1] == 't'))
      word.cut(3);
  } else if (*ending == "e") {
    word.cut(1);
  } else {
    word.put(ending->size(), "i");
  }
}

/// "é" before the last consonants is "e".
void take_off_accent(Endings& word) {
  std::size_t at = word.text.size();
  while (at > 0 && !word.is_vowel(at - 1)) --at;
  if (at == 0 || at == word.text.size()) return;
  char& vowel = word.text[at - 1];
  if (vowel == '\xE9' || vowel == '\xE8') vowel = 'e';
}

void write_vowels(std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = i + 1 < text.size() ? text[i + 1] : ' ';
    if (text[i] == 'H') {
      if (next == 'e' || next == 'i') {
        plain += next == 'e' ? '\xEB' : '\xEF';
        ++i;
      }
    } else {
      plain += text[i] == 'I' ? 'i' : text[i] == 'U' ? 'u' : text[i] == 'Y' ? 'y' : text[i];
    }
  }
  text = plain;
}

}  // namespace

std::string stem_french(std::string_view written) {
  auto text = to_latin1(written);
  if (!text || text->empty()) return std::string(written);
  Endings word(std::move(*text), vowels);
  mark_consonants(word);
  mark_regions(word);
  const Done done = take_off_suffix(word);
  if (done == Done::suffix || take_off_i_verb(word) || take_off_verb(word)) {
    if (word.ends("Y")) word.text.back() = 'i';
    if (word.ends("\xE7")) word.text.back() = 'c';
  } else {
    take_off_residue(word);
  }
  for (const std::string_view twice : {"enn", "onn", "ett", "ell", "eill"})
    if (word.ends(twice)) {
      word.cut(1);
      break;
    }
  take_off_accent(word);
  write_vowels(word.text);
  return from_latin1(word.text);
}

}  // namespace worksheet
