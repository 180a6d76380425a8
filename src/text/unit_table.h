#pragma once

#include <string_view>

#include "text/units.h"

namespace worksheet {

/// Units as they are written. Names are without case and accents, in the singular, "_" for a blank; in English,
/// Spanish, French, German, Portuguese, Arabic, Chinese and Hindi.
struct UnitRow {
  std::string_view symbols;  ///< Upper and lower case matter.
  std::string_view names;
  Unit unit;
  bool has_prefixes = false;  ///< "km", "kilometre".
};

/// What the powers of `Unit` are of.
inline constexpr signed char share = 1, loudness = 2, first_money = 3;

constexpr Unit mechanical(signed char m, signed char kg, signed char s, double factor = 1.0) {
  return {{m, kg, s}, 0, factor};
}
constexpr Unit electrical(signed char m, signed char kg, signed char s, signed char A) { return {{m, kg, s, A}}; }
constexpr Unit temperature(double factor, double offset) { return {{0, 0, 0, 0, 1}, 0, factor, offset}; }
constexpr Unit money(int currency, double factor = 1.0) {
  return {{}, static_cast<signed char>(first_money + currency), factor};
}

inline constexpr double minute = 60, hour = 3600, day = 86400, year = 365.25 * day;
inline constexpr double inch = 0.0254, foot = 12 * inch, mile = 5280 * foot, pound = 0.45359237;

inline constexpr UnitRow unit_rows[] = {
    // Length.
    {"m", "meter metre metro mtr متر 米 公尺 मीटर м метр", mechanical(1, 0, 0), true},
    {"", "公里 千米 كم किमी км", mechanical(1, 0, 0, 1000)},
    {"", "厘米 سم सेमी см", mechanical(1, 0, 0, 0.01)},
    {"", "毫米 مم मिमी мм", mechanical(1, 0, 0, 0.001)},
    {"mi", "mile milla milha meile ميل 英里 मील", mechanical(1, 0, 0, mile)},
    {"yd", "yard yarda verge jarda ياردة 码", mechanical(1, 0, 0, 3 * foot)},
    {"ft '", "foot feet pie pied fuss pe قدم 英尺 फुट", mechanical(1, 0, 0, foot)},
    {"in \"", "inch pulgada pouce zoll polegada بوصة 英寸 इंच", mechanical(1, 0, 0, inch)},
    {"nmi", "nautical_mile", mechanical(1, 0, 0, 1852)},
    {"ly", "light_year lightyear ano_luz annee_lumiere lichtjahr سنة_ضويية 光年",
     mechanical(1, 0, 0, 299792458.0 * year)},
    {"au AU", "astronomical_unit", mechanical(1, 0, 0, 149597870700.0)},
    {"pc", "parsec", mechanical(1, 0, 0, 3.0856775814913673e16), true},
    // Mass.
    {"g", "gram gramme gramo gramm grama gm جرام غرام 克 ग्राम г", mechanical(0, 1, 0, 0.001), true},
    {"", "kilo quilo كيلو 公斤 千克 किलो كجم كغ किग्रा кг", mechanical(0, 1, 0)},
    {"t", "tonne ton tonelada tonnen metric_ton طن 吨 टन", mechanical(0, 1, 0, 1000), true},
    {"lb", "pound libra livre pfund رطل 磅 पाउंड", mechanical(0, 1, 0, pound)},
    {"oz", "ounce onza once unze onca اوقية 盎司", mechanical(0, 1, 0, pound / 16)},
    {"st", "stone", mechanical(0, 1, 0, 14 * pound)},
    {"u Da", "dalton", mechanical(0, 1, 0, 1.66053906660e-27)},
    // Time.
    {"s", "second sec seg segundo seconde sekunde sek ثانية ثواني ثوان 秒 सेकंड सेकेंड", mechanical(0, 0, 1), true},
    {"min", "minute minuto دقيقة دقايق 分钟 分 मिनट", mechanical(0, 0, 1, minute)},
    {"h", "hour hr hora heure stunde std ساعة ساعات 小时 小時 घंटा घंटे", mechanical(0, 0, 1, hour)},
    {"d", "day dia jour tag يوم ايام 天 日 दिन", mechanical(0, 0, 1, day)},
    {"", "week wk semana semaine woche اسبوع اسابيع 周 星期 सप्ताह हफ्ते", mechanical(0, 0, 1, 7 * day)},
    {"", "month mes mois monat شهر اشهر شهور 个月 月 महीना महीने", mechanical(0, 0, 1, year / 12)},
    {"a", "year yr ano an annee jahr سنة سنوات عام اعوام 年 साल वर्ष", mechanical(0, 0, 1, year)},
    {"", "decade decada jahrzehnt عقد 年代 दशक", mechanical(0, 0, 1, 10 * year)},
    {"", "century centurie siglo siecle jahrhundert seculo قرن قرون 世纪 शताब्दी", mechanical(0, 0, 1, 100 * year)},
    // Area and volume.
    {"ha", "hectare hectarea hektar هكتار 公顷 हेक्टेयर", mechanical(2, 0, 0, 1e4)},
    {"ac", "acre 英亩 एकड़", mechanical(2, 0, 0, 4046.8564224)},
    {"L l ℓ", "liter litre litro لتر 升 लीटर", mechanical(3, 0, 0, 0.001), true},
    {"cc", "", mechanical(3, 0, 0, 1e-6)},
    {"", "毫升", mechanical(3, 0, 0, 1e-6)},
    {"gal", "gallon galon gallone galao جالون 加仑 गैलन", mechanical(3, 0, 0, 0.003785411784)},
    {"qt", "quart", mechanical(3, 0, 0, 0.000946352946)},
    {"pt", "pint pinta pinte", mechanical(3, 0, 0, 0.000473176473)},
    {"floz", "fl_oz fluid_ounce", mechanical(3, 0, 0, 2.95735295625e-5)},
    // Speed.
    {"mph", "", mechanical(1, 0, -1, mile / hour)},
    {"kph kmh kmph", "", mechanical(1, 0, -1, 1000 / hour)},
    {"mps", "", mechanical(1, 0, -1)},
    {"kn kt", "knot nudo noeud knoten", mechanical(1, 0, -1, 1852 / hour)},
    // Force, energy, power, pressure.
    {"N", "newton نيوتن 牛顿 牛 न्यूटन", mechanical(1, 1, -2), true},
    {"Nm", "", mechanical(2, 1, -2)},
    {"Ns", "", mechanical(1, 1, -1)},
    {"J", "joule julio جول 焦耳 焦 जूल", mechanical(2, 1, -2), true},
    {"cal", "calorie caloria kalorie سعرة 卡路里 कैलोरी", mechanical(2, 1, -2, 4.184), true},
    {"", "千卡", mechanical(2, 1, -2, 4184)},
    {"Wh", "watt_hour wattstunde vatio_hora", mechanical(2, 1, -2, hour), true},
    {"eV", "electronvolt electron_volt", mechanical(2, 1, -2, 1.602176634e-19), true},
    {"W", "watt vatio واط 瓦特 瓦 वाट", mechanical(2, 1, -3), true},
    {"hp PS", "horsepower caballo cheval pferdestarke 马力", mechanical(2, 1, -3, 745.69987158227022)},
    {"Pa", "pascal باسكال 帕斯卡 帕 पास्कल", mechanical(-1, 1, -2), true},
    {"bar", "", mechanical(-1, 1, -2, 1e5), true},
    {"atm", "atmosphere atmosfera atmosphare", mechanical(-1, 1, -2, 101325)},
    {"mmHg", "", mechanical(-1, 1, -2, 133.322387415)},
    {"psi", "", mechanical(-1, 1, -2, 6894.757293168)},
    {"Hz", "hertz hercio هرتز 赫兹 हर्ट्ज़", mechanical(0, 0, -1), true},
    {"rpm", "", mechanical(0, 0, -1, 1.0 / 60)},
    {"Bq", "becquerel", mechanical(0, 0, -1), true},
    {"Gy", "gray", mechanical(2, 0, -2), true},
    {"Sv", "sievert", mechanical(2, 0, -2), true},
    // Electricity.
    {"A", "ampere amp amperio امبير 安培 安 एम्पियर", electrical(0, 0, 0, 1), true},
    {"C", "coulomb culombio", electrical(0, 0, 1, 1), true},
    {"V", "volt voltio فولت 伏特 伏 वोल्ट", electrical(2, 1, -3, -1), true},
    {"Ω", "ohm ohmio اوم 欧姆 ओम", electrical(2, 1, -3, -2), true},
    {"S", "siemens", electrical(-2, -1, 3, 2), true},
    {"F", "farad", electrical(-2, -1, 4, 2), true},
    {"T", "tesla", electrical(0, 1, -2, -1), true},
    {"Wb", "weber", electrical(2, 1, -2, -1), true},
    {"H", "henry", electrical(2, 1, -2, -2), true},
    // Temperature.
    {"K", "kelvin كلفن 开尔文 开 केल्विन", temperature(1, 0), true},
    {"°C C",
     "celsius degree_celsius degree_c degree centigrade degree_centigrade grado_celsius grado_centigrado grado "
     "degre_celsius degre grad_celsius grad grau_celsius grau درجة_ميوية درجة 摄氏度 度 डिग्री_सेल्सियस डिग्री °",
     temperature(1, 273.15)},
    {"°F F",
     "fahrenheit degree_fahrenheit degree_f degree grado_fahrenheit grado degre_fahrenheit degre grad_fahrenheit "
     "grad grau_fahrenheit grau فهرنهايت درجة 华氏度 度 डिग्री_फ़ारेनहाइट डिग्री °",
     temperature(5.0 / 9.0, 459.67 * 5.0 / 9.0)},
    // Substance, light, data, angle.
    {"mol", "mole مول 摩尔 मोल", {{0, 0, 0, 0, 0, 1}}, true},
    {"cd", "candela", {{0, 0, 0, 0, 0, 0, 1}}, true},
    {"lm", "lumen", {{0, 0, 0, 0, 0, 0, 1, 0, 2}}, true},
    {"lx", "lux", {{-2, 0, 0, 0, 0, 0, 1, 0, 2}}, true},
    {"bit", "بت 比特 बिट", {{0, 0, 0, 0, 0, 0, 0, 1}}, true},
    {"B", "byte octet بايت 字节 बाइट", {{0, 0, 0, 0, 0, 0, 0, 1}, 0, 8}, true},
    {"rad", "radian", {{0, 0, 0, 0, 0, 0, 0, 0, 1}}},
    {"° deg", "degree grado degre grad grau درجة 度 डिग्री", {{0, 0, 0, 0, 0, 0, 0, 0, 1}, 0, 0.017453292519943295}},
    {"dB", "decibel dezibel", {{}, loudness}},
    // Shares.
    {"%",
     "percent per_cent pct por_ciento pour_cent prozent por_cento بالمية بالماية في_المية 百分之 प्रतिशत फीसदी",
     {{}, share, 0.01}},
    {"‰", "per_mille promille por_mil pour_mille", {{}, share, 0.001}},
    {"ppm", "", {{}, share, 1e-6}},
    // Money.
    {"$ US$ USD", "dollar dolar دولار 美元 डॉलर", money(0)},
    {"¢ c ct", "cent centavo 美分 सेंट", money(0, 0.01)},
    {"€ EUR", "euro يورو 欧元 यूरो", money(1)},
    {"ct c", "cent centime centimo eurocent", money(1, 0.01)},
    {"£ GBP", "pound pound_sterling quid libra livre pfund جنيه 英镑 पाउंड", money(2)},
    {"p", "pence penny penique", money(2, 0.01)},
    {"¥ JPY", "yen ين 日元 日圆 円 येन", money(3)},
    {"¥ CNY RMB", "yuan renminbi يوان 元 人民币 块 युआन", money(4)},
    {"₹ INR Rs", "rupee rupia roupie rupie روبية 卢比 रुपये रुपया रुपए रुपए", money(5)},
    {"R$ BRL", "real reais", money(6)},
    {"₽ RUB", "ruble rouble rublo rubel руб рубль рубля рублей 卢布", money(7)},
    {"CHF", "franc franco franken فرنك 法郎", money(8)},
    {"$ MXN", "peso بيزو 比索", money(9)},
    {"₩ KRW", "won", money(10)},
    {"₺ TRY", "lira", money(11)},
    {"₪ ILS", "shekel shekalim", money(12)},
    {"kr SEK NOK DKK", "krona kronor krone kroner corona couronne", money(13)},
    {"PLN", "zloty", money(14)},
    {"SAR", "riyal ريال", money(15)},
    {"EGP", "جنيه", money(16)},
    {"AED", "dirham درهم", money(17)},
};

struct UnitPrefix {
  std::string_view symbol;
  std::string_view names;
  double factor;
};
inline constexpr UnitPrefix unit_prefixes[] = {
    {"k", "kilo quilo كيلو किलो", 1e3},
    {"c", "centi zenti سنتي सेंटी", 1e-2},
    {"m", "milli mili ملي مللي मिली", 1e-3},
    {"M", "mega ميجا ميغا मेगा", 1e6},
    {"μ", "micro mikro ميكرو", 1e-6},
    {"u", "", 1e-6},
    {"n", "nano نانو", 1e-9},
    {"d", "deci dezi", 1e-1},
    {"h", "hecto hekto", 1e2},
    {"da", "deca deka", 1e1},
    {"G", "giga جيجا غيغا", 1e9},
    {"T", "tera", 1e12},
    {"P", "peta", 1e15},
    {"p", "pico piko", 1e-12},
    {"f", "femto", 1e-15},
    {"K", "", 1e3},  // "KB"
};

}  // namespace worksheet
