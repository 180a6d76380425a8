#include "marker/manners.h"

#include <initializer_list>

namespace worksheet {
namespace {

constexpr std::string_view english_carries =
    "jr sr a about all also an answer any as at been being both doing done each for from get gets got having he her "
    "here herself him himself his how i id if im in into it its itself ive just know like me might my of on one onto "
    "our out over own really said say says shall she should some such than that the their them themselves there these "
    "they think thinks this those to too up us use used uses using very we well what when where who whom whose why "
    "with you your";
constexpr std::string_view english_helps =
    "is are was were am be will would can could may must has have had do does did";
constexpr std::string_view english_joins = "because but since so then while which";
constexpr std::string_view english_negates =
    "arent cannot cant couldnt didnt doesnt dont hardly hasnt havent isnt lack lacks neither never no nobody none "
    "nor not nothing nowhere shouldnt wasnt werent without wont wouldnt";

constexpr std::string_view spanish_carries =
    "a al como con cual cuando de del desde donde el en entre era eran es esa ese eso esta estaba estan estar estas "
    "este esto estos fue fueron ha haber habia han hasta hay la las le les lo los mas me mi muy nos para por que "
    "quien se ser si sobre son su sus tambien te tu un una unas unos ya";
constexpr std::string_view spanish_joins = "pero porque";
constexpr std::string_view spanish_negates = "jamas nada nadie ni ningun ninguna ninguno no nunca sin tampoco";

constexpr std::string_view french_carries =
    "a ai as au aussi aux avait avec avoir c' ce ces cet cette comme d' dans de des dont du elle elles en entre est "
    "etaient etait ete etre il ils j' je l' la le les leur leurs m' me nous on ont par plus pour qu' quand que qui "
    "quoi s' sa se ses si son sont sous sur t' te tres tu un une vous y";
constexpr std::string_view french_joins = "car donc mais parce puis";
constexpr std::string_view french_negates = "aucun aucune jamais n' ne ni pas personne rien sans";

constexpr std::string_view german_carries =
    "als am an auch auf aus bei da das dass dem den der des die dort du durch ein eine einem einen einer eines er es "
    "fur haben hat hatte hatten hier ich ihr ihre im in ist mit nach sehr sein seine sich sie sind uber um unter "
    "vom von war waren was wenn wer werden wie wir wird wo wurde wurden zu zum zur";
constexpr std::string_view german_joins = "aber weil denn";
constexpr std::string_view german_negates =
    "kein keine keinem keinen keiner nicht nichts nie niemals niemand noch ohne weder";

constexpr char other_words[] =
    "first #1 second #2 third #3 fourth #4 fifth #5 sixth #6 seventh #7 eighth #8 ninth #9 tenth #10 "
    "eleventh #11 twelfth #12 thirteenth #13 fourteenth #14 fifteenth #15 sixteenth #16 seventeenth #17 eighteenth #18 "
    "nineteenth #19 twentieth #20 usa united_states uk united_kingdom wwi world_war_1 ww1 world_war_1 wwii world_war_2 "
    "ww2 world_war_2 km "
    "kilometer kms kilometer kilometre kilometer metre meter litre liter kg kilogram kgs kilogram cm centimeter mm "
    "millimeter ml milliliter hr hour hrs hour mins minute sec second secs second yr year yrs year ft foot lb pound "
    "lbs pound mph mile_per_hour % percent $ dollar £ pound € euro ° degree jan january feb february mar march apr "
    "april jun june jul july aug august sep september sept september oct october nov november dec december govt "
    "government gov government pres president approx approximately temp temperature info information ppl people tv "
    "television co2 carbon_dioxide h2o water o2 oxygen grey gray mom mother mum mother dad father kid child kids "
    "child 1st first 2nd second 3rd third 4th fourth 5th fifth 6th sixth 7th seventh 8th eighth 9th ninth 10th tenth "
    "arose arise ate eat eaten eat became become began begin begun begin bent bend blew blow blown blow bought buy "
    "broke break broken break brought bring built build burnt burn came come caught catch chose choose chosen choose "
    "crept creep dealt deal drank drink drunk drink drawn draw drew draw driven drive drove drive dug dig fallen "
    "fall fed feed fell fall felt feel fled flee flew fly flown fly forbade forbid forgot forget forgotten forget "
    "fought fight found find froze freeze frozen freeze gave give given give gone go grew grow grown grow heard hear "
    "held hold hid hide hidden hide hung hang kept keep knew know known know laid lay led lead left leave lent lend "
    "lit light lost lose made make meant mean met meet paid pay ran run rang ring ridden ride risen rise rode ride "
    "rose rise sang sing sank sink sat sit saw see seen see sent send shaken shake shone shine shook shake shot "
    "shoot shown show shrank shrink shrunk shrink slept sleep slid slide sold sell sought seek spent spend spoke "
    "speak spoken speak spun spin stole steal stolen steal stood stand struck strike stuck stick sung sing sunk sink "
    "swam swim swept sweep taken take taught teach thought think threw throw thrown throw told tell took take tore "
    "tear torn tear understood understand went go woke wake won win wore wear worn wear wrote write written write "
    "wrung wring children child men man women woman people person feet foot teeth tooth mice mouse geese goose "
    "gases gas buses bus lenses lens vp vice_president anymore any_more leaves leaf lives life wolves wolf better good "
    "best good worse "
    "bad worst bad further far farther far eny any bc because cuz because coz because becuz because u you ur your thru "
    "through";

struct SmallWords {
  Manner manner;
  std::string_view words;
};

/// A letter for each manner, in their order.
constexpr std::string_view letters = "mchyojan";

WordTable table_of(std::initializer_list<SmallWords> all) {
  WordTable table;
  for (const SmallWords& some : all)
    table.add_all(some.words, letters.substr(static_cast<std::size_t>(some.manner), 1));
  return table;
}

}  // namespace

const WordTable* manners_of(std::string_view language) {
  using enum Manner;
  static const WordTable english = table_of({{carries, english_carries},
                                             {helps, english_helps},
                                             {acts_by, "by"},
                                             {either, "or"},
                                             {joins, english_joins},
                                             {both, "and"},
                                             {negates, english_negates}});
  static const WordTable spanish = table_of(
      {{carries, spanish_carries}, {either, "o u"}, {joins, spanish_joins}, {both, "e y"}, {negates, spanish_negates}});
  static const WordTable french = table_of(
      {{carries, french_carries}, {either, "ou"}, {joins, french_joins}, {both, "et"}, {negates, french_negates}});
  static const WordTable german = table_of(
      {{carries, german_carries}, {either, "oder"}, {joins, german_joins}, {both, "und"}, {negates, german_negates}});
  const std::string_view primary = language.substr(0, language.find('-'));
  return primary == "en"   ? &english
         : primary == "es" ? &spanish
         : primary == "fr" ? &french
         : primary == "de" ? &german
                           : nullptr;
}

Manner manner_of(std::string_view plain, const WordTable* manners) {
  const auto known = manners ? manners->find(plain) : std::nullopt;
  return known ? static_cast<Manner>(letters.find(known->front())) : Manner::means;
}

std::optional<std::string_view> stands_for(std::string_view plain) {
  static const WordTable table(other_words);
  return table.find(plain);
}

}  // namespace worksheet
