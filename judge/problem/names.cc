#include "judge/problem/names.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace judge {
namespace {

constexpr std::string_view kReserved =
    " False None True alignas alignof and and_eq as asm assert async auto await bitand bitor bool break case catch "
    "char class "
    "co_await co_return co_yield compl concept const const_cast consteval constexpr constinit continue decltype def "
    "default "
    "del delete do double dynamic_cast elif else enum except explicit export extern false finally float for friend "
    "from "
    "global goto if import in inline int is lambda long mutable namespace new noexcept nonlocal not not_eq nullptr "
    "operator "
    "or or_eq pass private protected public raise register reinterpret_cast requires return short signed sizeof static "
    "static_assert static_cast struct switch template this thread_local throw true try typedef typeid typename union "
    "unsigned using virtual void volatile wchar_t while with xor xor_eq yield ";

}  // namespace

bool is_identifier(const std::string& word) {
  const bool letters = std::all_of(word.begin(), word.end(),
                                   [](unsigned char c) { return c == '_' || (c < 0x80 && std::isalnum(c) != 0); });
  return !word.empty() && letters && (word[0] < '0' || word[0] > '9');
}

bool is_reserved(const std::string& word) {
  return kReserved.find(" " + word + " ") != std::string_view::npos;
}

}  // namespace judge
