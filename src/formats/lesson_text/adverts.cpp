#include "formats/lesson_text/adverts.h"

#include <algorithm>
#include <array>
#include <string>

#include "formats/text_lines.h"

namespace worksheet {
namespace {

constexpr std::array whole_lines = {"advertisement",
                                    "advertisements",
                                    "advertising",
                                    "ad",
                                    "ads",
                                    "sponsored",
                                    "sponsored content",
                                    "promoted",
                                    "share",
                                    "share this",
                                    "share this:",
                                    "tweet",
                                    "print",
                                    "print this",
                                    "email",
                                    "email this",
                                    "menu",
                                    "home",
                                    "search",
                                    "next",
                                    "previous",
                                    "back to top",
                                    "top",
                                    "login",
                                    "log in",
                                    "sign in",
                                    "sign up",
                                    "subscribe",
                                    "related",
                                    "comments",
                                    "story continues below",
                                    "article continues below",
                                    "continue reading",
                                    "read more",
                                    "recommended",
                                    "more stories",
                                    "most popular",
                                    "trending",
                                    "facebook",
                                    "twitter",
                                    "pinterest",
                                    "whatsapp",
                                    "linkedin",
                                    "instagram",
                                    "like this:",
                                    "like",
                                    "loading...",
                                    "skip to content",
                                    "post navigation",
                                    "leave a reply",
                                    "leave a comment",
                                    "no comments",
                                    "publicidad",
                                    "anuncio",
                                    "compartir",
                                    "publicité",
                                    "partager",
                                    "anzeige",
                                    "werbung",
                                    "teilen",
                                    "publicidade",
                                    "compartilhar",
                                    "إعلان",
                                    "广告"};

constexpr std::array beginnings = {"advertisement ",
                                   "subscribe to ",
                                   "subscribe now",
                                   "sign up for ",
                                   "sign up to ",
                                   "follow us",
                                   "follow @",
                                   "share this ",
                                   "share on ",
                                   "join our newsletter",
                                   "get our newsletter",
                                   "join our mailing",
                                   "free newsletter",
                                   "free email",
                                   "email newsletter",
                                   "newsletter:",
                                   "related posts",
                                   "related articles",
                                   "related stories",
                                   "you may also like",
                                   "you might also like",
                                   "more from ",
                                   "recommended for you",
                                   "download our app",
                                   "download the app",
                                   "get the app",
                                   "we use cookies",
                                   "this site uses cookies",
                                   "this website uses cookies",
                                   "accept cookies",
                                   "cookie policy",
                                   "privacy policy",
                                   "terms of use",
                                   "terms of service",
                                   "skip to ",
                                   "filed under",
                                   "tagged with",
                                   "posted in ",
                                   "click here to ",
                                   "click to ",
                                   "all rights reserved",
                                   "leave a reply",
                                   "leave a comment",
                                   "shop now",
                                   "buy now",
                                   "order now",
                                   "limited time",
                                   "special offer",
                                   "donate now",
                                   "become a member",
                                   "already a subscriber",
                                   "listen to this article",
                                   "print this page",
                                   "photo gallery",
                                   "home |",
                                   "home >",
                                   "home »",
                                   "you are here",
                                   "text size"};

}  // namespace

bool is_advert(std::string_view line) {
  line = trim(line);
  while (!line.empty() && (line.front() == '*' || line.front() == '#' || line.front() == '_')) line.remove_prefix(1);
  line = trim(line);
  while (!line.empty() && (line.back() == '*' || line.back() == '_')) line.remove_suffix(1);
  if (line.empty() || line.size() > 120) return false;
  const std::string small = in_small_letters(line);
  if (std::find(whole_lines.begin(), whole_lines.end(), small) != whole_lines.end()) return true;
  // What is a sentence of some length is no button.
  if (std::count(line.begin(), line.end(), ' ') > 14) return false;
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view begin) { return small.starts_with(begin); });
}

}  // namespace worksheet
