#include "formats/asked_for.h"

#include <algorithm>
#include <array>

#include "languages/language_data.h"
#include "text/concat.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "text/words.h"

namespace worksheet {
namespace {

/// Phrases with a bar between them, without case and accents. What begins with "^" counts only at the beginning.
struct AskingWords {
  std::string_view language;
  std::string_view truth, sentence, order, opinion, list, number, person, time, place, reason, task;
  std::string_view counts;  ///< The words for 2, 3 … 10.
};

constexpr std::array tables{
    AskingWords{"en", "true or false|true/false|^t/f|^t or f",
                "mark the sentence|mark a sentence|mark two sentences|mark the sentences|highlight the sentence|"
                "underline the sentence|find the sentence|mark the words|copy the sentence",
                "in order|in the right order|in the correct order|in chronological order|in sequence|arrange the|"
                "put the steps|order of size",
                "do you agree|do you support|do you think|in your opinion|what do you think|would you|your own opinion|"
                "should we|should they|explain your answer|explain your opinion|explain why you|why do you think|"
                "write a paragraph|write an essay|discuss|how do you feel|what is your reaction|your view",
                "^list|^name|^give|^identify|^mention|^state|^write down|give three|give two|list the|name the",
                "how many|how much|how long|how far|how tall|how high|how old|how wide|how deep|how heavy|how fast|"
                "what percentage|what percent|what number|which year|what year",
                "^who|^whom|^whose|by whom|name the person|which person",
                "when|what year|which year|what date|what day",
                "^where|in which country|in what country|which city|what place",
                "^why|for what reason|what reason|what caused|explain why|for what purpose",
                "define|explain|list|name|describe|identify|give|state|compare|write|complete|match|sort|put|mark|find|"
                "discuss|summarize|summarise|what|who|whom|whose|why|how|when|where|which|do|does|did|is|are|was|were|"
                "should|would|could|can|true|under|for|in|at|by|to|on",
                "two|three|four|five|six|seven|eight|nine|ten"},
    AskingWords{
        "es", "verdadero o falso|cierto o falso|^v/f",
        "marca la frase|marca la oracion|subraya la frase|marca una frase", "en orden|orden correcto|orden cronologico",
        "estas de acuerdo|que opinas|en tu opinion|crees que|explica tu respuesta|explica tu opinion|apoyas|justifica",
        "^enumera|^nombra|^menciona|^da|^cita|^escribe", "cuantos|cuantas|cuanto|cuanta|que porcentaje|en que ano",
        "^quien|^quienes|por quien", "cuando|en que ano|que fecha", "donde|en que pais|en que ciudad",
        "por que|explica por que|a que se debe",
        "define|explica|enumera|nombra|describe|identifica|menciona|escribe|completa|relaciona|ordena|marca|que|quien|"
        "quienes|por|como|cuando|donde|cual|cuales|cuantos|cuantas|verdadero|estas|crees",
        "dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez"},
    AskingWords{
        "fr", "vrai ou faux|^v/f", "souligne la phrase|marque la phrase|surligne la phrase|marque une phrase",
        "dans l ordre|en ordre|ordre chronologique|bon ordre",
        "es tu d accord|etes vous d accord|a ton avis|a votre avis|que penses tu|que pensez vous|explique ta reponse|"
        "justifie|ton opinion",
        "^cite|^citez|^nomme|^nommez|^donne|^donnez|^enumere|^enumerez", "combien|quel pourcentage|en quelle annee",
        "^qui|par qui", "quand|en quelle annee|quelle date", "^ou|dans quel pays|dans quelle ville",
        "pourquoi|pour quelle raison|explique pourquoi",
        "definis|definissez|explique|expliquez|cite|citez|nomme|nommez|decris|decrivez|donne|donnez|complete|"
        "completez|que|qu|qui|quoi|quand|ou|comment|pourquoi|quel|quelle|quels|quelles|combien|vrai|es|est",
        "deux|trois|quatre|cinq|six|sept|huit|neuf|dix"},
    AskingWords{
        "de", "richtig oder falsch|wahr oder falsch|^r/f",
        "markiere den satz|unterstreiche den satz|markiere einen satz",
        "in die richtige reihenfolge|richtigen reihenfolge|der reihe nach|ordne die",
        "bist du dafur|was meinst du|deiner meinung|stimmst du|begrunde deine|deine meinung|erortere",
        "^nenne|^nennen|^zahle|^liste|^gib",
        "wie viele|wie viel|wie lange|wie weit|wie hoch|wie alt|wieviel|in welchem jahr", "^wer|^wem|^wen|von wem",
        "wann|in welchem jahr|welches datum", "^wo|^wohin|in welchem land|in welcher stadt",
        "warum|weshalb|wieso|aus welchem grund",
        "definiere|erklare|nenne|beschreibe|gib|vergleiche|schreibe|erganze|ordne|markiere|was|wer|wem|wen|wie|wann|wo|"
        "warum|weshalb|wieso|welche|welcher|welches|welchen|richtig|bist|ist|sind",
        "zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn"},
    AskingWords{
        "pt", "verdadeiro ou falso|certo ou errado|^v/f", "marque a frase|sublinhe a frase|assinale a frase",
        "em ordem|ordem correta|ordem cronologica",
        "voce concorda|na sua opiniao|o que voce acha|explique sua resposta|justifique|voce apoia|concordas",
        "^liste|^cite|^nomeie|^de|^mencione|^enumere", "quantos|quantas|quanto|quanta|que porcentagem|em que ano",
        "^quem|por quem", "quando|em que ano|que data", "onde|em que pais|em que cidade",
        "por que|porque|explique por que",
        "defina|explique|liste|cite|nomeie|descreva|mencione|escreva|complete|relacione|ordene|marque|que|o|quem|"
        "quando|onde|como|por|qual|quais|quantos|quantas|verdadeiro|voce",
        "dois|tres|quatro|cinco|seis|sete|oito|nove|dez"},
};

const AskingWords* words_of(const Language& language) {
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const AskingWords& one) { return one.language == language.primary; });
  return found == tables.end() ? nullptr : &*found;
}

/// The words alone, one blank before and after each; "true/false" keeps its slash.
std::string spaced(std::string_view text) {
  constexpr std::size_t enough = 600;  // what is asked stands at the beginning or the end
  std::string cut(text);
  if (cut.size() > 2 * enough) cut = concat({text.substr(0, enough), " ", text.substr(text.size() - enough)});
  std::string result = " ";
  for (char32_t code : decode_utf8(without_case_and_accents(cut))) {
    if (is_word_character(code) || code == U'/')
      append_utf8(result, code);
    else if (result.back() != ' ')
      result += ' ';
  }
  if (result.back() != ' ') result += ' ';
  return result;
}

bool has_any(const std::string& text, std::string_view phrases) {
  while (!phrases.empty()) {
    const auto bar = phrases.find('|');
    std::string_view phrase = phrases.substr(0, bar);
    phrases.remove_prefix(bar == std::string_view::npos ? phrases.size() : bar + 1);
    const bool at_begin = phrase.starts_with('^');
    if (at_begin) phrase.remove_prefix(1);
    const auto found = text.find(concat({" ", phrase, " "}));
    if (found == 0 || (found != std::string::npos && !at_begin)) return true;
  }
  return false;
}

std::size_t count_in(const std::string& text, std::string_view counts) {
  std::size_t word = 0;
  for (std::size_t begin = 1; begin < text.size() && word < 8; ++word) {
    const auto end = text.find(' ', begin);
    const std::string_view here = std::string_view(text).substr(begin, end - begin);
    if (here.size() <= 2 && here.find_first_not_of("0123456789") == std::string_view::npos) {
      const auto value = static_cast<std::size_t>(std::stoul(std::string(here)));
      if (value >= 2 && value <= 30) return value;
    }
    std::size_t value = 2;
    for (std::string_view rest = counts; !rest.empty(); ++value) {
      const auto bar = rest.find('|');
      if (rest.substr(0, bar) == here) return value;
      rest.remove_prefix(bar == std::string_view::npos ? rest.size() : bar + 1);
    }
    begin = end + 1;
  }
  return 0;
}

}  // namespace

AskedFor asked_for(std::string_view prompt, const Language& language) {
  AskedFor asked;
  const AskingWords* words = words_of(language);
  if (!words) return asked;
  const std::string text = spaced(prompt);
  asked.truth = has_any(text, words->truth);
  asked.sentence = has_any(text, words->sentence);
  asked.order = has_any(text, words->order);
  asked.opinion = has_any(text, words->opinion);
  asked.list = has_any(text, words->list);
  asked.number = has_any(text, words->number);
  asked.person = has_any(text, words->person);
  asked.time = has_any(text, words->time);
  asked.place = has_any(text, words->place);
  asked.reason = has_any(text, words->reason);
  asked.count = count_in(text, words->counts);
  return asked;
}

bool is_task(std::string_view text, const Language& language) {
  for (std::string_view mark : {"?", "？", "؟"})
    if (text.find(mark) != std::string_view::npos) return true;
  const AskingWords* words = words_of(language);
  const std::string plain = spaced(text);
  const auto first = plain.find(' ', 1);
  if (!words || first == std::string::npos) return false;
  if (has_any(plain, words->opinion)) return true;
  // A word or two is an item: "to Rome", "under water".
  if (std::count(plain.begin(), plain.end(), ' ') < 4) return false;
  // Of an English preposition a question follows only where there is a question mark.
  const std::string_view begin = std::string_view(plain).substr(1, first - 1);
  for (std::string_view small : {"in", "at", "by", "to", "on", "for", "under", "o", "por", "ou", "que", "is", "are",
                                 "was", "were", "do", "does", "did", "can"})
    if (begin == small) return false;
  std::string tasks = " ";
  for (char c : words->task) tasks += c == '|' ? ' ' : c;
  tasks += ' ';
  return tasks.find(concat({" ", begin, " "})) != std::string::npos;
}

std::string guess_language(std::string_view text) {
  const std::string_view begin = text.substr(0, 4000);
  std::size_t latin = 0, arabic = 0, han = 0, kana = 0, devanagari = 0, cyrillic = 0;
  for (char32_t code : decode_utf8(begin)) {
    latin += (code >= 'A' && code <= 'z') || (code >= 0xC0 && code < 0x250);
    arabic += code >= 0x600 && code < 0x700;
    cyrillic += code >= 0x400 && code < 0x500;
    devanagari += code >= 0x900 && code < 0x980;
    kana += code >= 0x3040 && code < 0x3100;
    han += code >= 0x4E00 && code < 0xA000;
  }
  if (arabic > latin) return "ar";
  if (devanagari > latin) return "hi";
  if (cyrillic > latin) return "ru";
  if (kana > 10 && kana + han > latin) return "ja";
  if (han * 3 > latin) return "zh";
  std::string best = "en";
  std::size_t most = 0, english = 0, all = 0;
  const auto words = split_words(begin, read_language("en"));
  for (const AskingWords& table : tables) {
    const LanguageData& data = language_data(Language(table.language));
    std::size_t small = 0;
    for (const Word& word : words) {
      const std::string plain = without_case_and_accents(word.text);
      small += plain.size() > 1 && data.function_word(plain).role != WordRole::content ? 1U : 0U;
    }
    if (table.language == "en") english = small;
    if (small > most) {
      most = small;
      best = table.language;
    }
  }
  all = words.size();
  return all >= 20 && most * 2 > english * 3 && most * 8 > all ? best : "en";
}

}  // namespace worksheet
