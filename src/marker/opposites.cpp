#include "marker/opposites.h"

#include <string>

#include "marker/terms.h"
#include "text/word_table.h"

namespace worksheet {
namespace {

// Each word with its opposites; the other direction is understood.
constexpr char english[] =
    "wetter drier able unable above below,under accept refuse,reject acid base acidic basic add remove,subtract after "
    "before agree disagree alive dead all none allow ban,forbid,prevent always never apart together appear disappear "
    "arrive depart,leave artificial natural attract repel back front bad good balanced unbalanced ban permit begin "
    "end,finish,stop behind front best worst better worse big little,small bigger smaller boil freeze bottom top boy "
    "girl bright dark,dim brighter dimmer buy sell buyer seller child parent clean dirty,pollute clockwise "
    "counterclockwise close open closer farther cold hot,warm colder hotter,warmer complete incomplete condense "
    "evaporate conductor insulator connect disconnect connected disconnected contract expand cool heat,hot,warm "
    "cooler hotter,warmer correct incorrect dangerous safe dark light darker lighter day night death life decline "
    "increase decrease grow,increase,rise deep shallow defeat win die live different same,similar difficult easy "
    "direct indirect down up drop increase,rise dry wet earlier later early late easier harder east west easy hard "
    "employee employer empty full end start enemy friend enter exit,leave equal unequal even odd everyone nobody "
    "exclude include expand shrink export import external internal fail pass,succeed failure success fall "
    "increase,rise false true far near farther nearer fast slow faster slower female male fewer more fewest most "
    "finish start first last float sink forbid permit freeze melt gain lose,loss gas solid give take grow shrink hard "
    "soft harder softer harm help,protect hate love heavier lighter heavy light help hinder high low higher lower "
    "illegal legal impossible possible increase reduce inside outside invisible visible join leave king queen large "
    "little,small larger smaller least most left right less more likely unlikely liquid solid long short longer "
    "shorter lose win loud quiet,soft louder quieter,softer lower raise,rise major minor man woman maximum minimum "
    "men women narrow wide negative positive new old newer older nonrenewable renewable north south off on old young "
    "older younger open shut oppose support over under parallel series peace war poor rich predator prey private "
    "public pull push quick slow raise reduce receive send reflect absorb,emit,make,produce right wrong rise sink "
    "rough smooth rural urban safe unsafe "
    "short tall start stop strong weak stronger weaker student teacher summer winter thick thin thicker thinner";
constexpr char spanish[] =
    "abierto cerrado abrir cerrar alto bajo ancho estrecho antes después aumentar disminuir,reducir blanco negro "
    "bueno malo caliente frío claro oscuro comprar vender crecer disminuir dentro fuera difícil fácil duro blando "
    "empezar acabar,terminar fuerte débil ganar perder grande pequeño húmedo seco largo corto lejos cerca lento "
    "rápido lleno vacío mayor menor mejor peor mucho poco norte sur permitir prohibir primero último rico pobre subir "
    "bajar verdadero falso viejo joven,nuevo vivo muerto";
constexpr char french[] =
    "accepter refuser acheter vendre augmenter diminuer,baisser avant après bon mauvais chaud froid clair sombre "
    "commencer finir dehors dedans devant derrière difficile facile dur mou est ouest fermé ouvert fermer ouvrir fort "
    "faible gagner perdre grand petit grossir maigrir haut bas humide sec jeune vieux jour nuit large étroit long "
    "court lent rapide loin près lourd léger meilleur pire monter descendre,descend,baisser mort vivant mouillé sec "
    "nord sud nouveau "
    "ancien interdire permettre,permet,autoriser interdit permettre,permet plein vide premier dernier profond riche "
    "pauvre supérieur "
    "inférieur vrai faux";
constexpr char german[] =
    "alt jung,neu arm reich auf,offen zu,geschlossen breit schmal dunkel hell erlauben verbieten erste letzte fallen "
    "steigen falsch richtig fest flüssig gewinnen verlieren groß klein gut schlecht,schlimm hart weich niedrig "
    "hoch,hohe innen außen kalt heiß,warm kaufen verkaufen kurz lang langsam schnell leer voll leicht schwer lebendig "
    "tot mehr weniger nah fern nass trocken norden süden öffnen schließen schwach stark sinken steigen steigt "
    "sinkt,fällt tag nacht vor "
    "nach wachsen schrumpfen wahr falsch zunehmen abnehmen";

std::string_view table_of(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  return primary == "en"   ? english
         : primary == "es" ? spanish
         : primary == "fr" ? french
         : primary == "de" ? german
                           : std::string_view();
}

/// A stem begins as its word does, which most others do not.
bool has_stem(std::string_view word, std::string_view stem, std::string_view language) {
  const bool has_accent = static_cast<unsigned char>(word.front()) >= 0x80;
  return (has_accent || stem.starts_with(word.front())) && term_stem(word, language) == stem;
}

}  // namespace

std::vector<std::string_view> opposites_of(std::string_view stem, std::string_view language) {
  std::vector<std::string_view> found;
  for (std::string_view rest = table_of(language); !rest.empty();) {
    const std::string_view word = take_until(rest, ' ');
    const bool is_word = has_stem(word, stem, language);
    for (std::string_view others = take_until(rest, ' '); !others.empty();) {
      const std::string_view other = take_until(others, ',');
      if (is_word) found.push_back(other);
      if (has_stem(other, stem, language)) found.push_back(word);
    }
  }
  return found;
}

}  // namespace worksheet
