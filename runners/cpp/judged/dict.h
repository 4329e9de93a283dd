// Dicts, as maps of either kind, and bigints, as their digits.
#pragma once

#include <algorithm>
#include <map>
#include <unordered_map>

#include "judged/codec.h"

namespace judged {

template <class Map>
struct MapCodec {
  using Key = typename Map::key_type;
  using Item = typename Map::mapped_type;

  template <class DeclaredKey, class DeclaredItem>
  static Map decode(Reader& in) {
    Map out;
    for (std::uint32_t left = in.count(); left > 0; --left) {
      Key key = Codec<DeclaredKey, Key>::decode(in);
      const std::string shown = brackets(key);
      out.emplace(std::move(key),
                  at_place([&] { return shown; }, [&] { return Codec<DeclaredItem, Item>::decode(in); }));
    }
    return out;
  }

  template <class DeclaredKey, class DeclaredItem>
  static void encode(Writer& out, const Map& value) {
    // Ascending, a text's by its bytes, whatever the map's own order is.
    std::vector<const typename Map::value_type*> items;
    for (const auto& item : value) items.push_back(&item);
    std::sort(items.begin(), items.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
    out.count(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0 && items[i]->first == items[i - 1]->first) throw BadAnswer{"", "a dict", "two equal keys"};
      at_place([&] { return brackets(items[i]->first); },
               [&] {
                 Codec<DeclaredKey, Key>::encode(out, items[i]->first);
                 Codec<DeclaredItem, Item>::encode(out, items[i]->second);
               });
    }
  }

 private:
  /// In the path of an error.
  static std::string brackets(const Key& key) {
    if constexpr (Integer<Key>) {
      return "[" + std::to_string(key) + "]";
    } else if constexpr (std::same_as<Key, char>) {
      return std::string{'[', key, ']'};
    } else {
      return "[" + key.substr(0, 40) + "]";
    }
  }
};

template <class DeclaredKey, class DeclaredItem, class Key, class Item, class... Rest>
requires(Matches<DeclaredKey, Key>&&
             Matches<DeclaredItem, Item>) struct Codec<Dict<DeclaredKey, DeclaredItem>, std::map<Key, Item, Rest...>> {
  using Map = std::map<Key, Item, Rest...>;
  static Map decode(Reader& in) { return MapCodec<Map>::template decode<DeclaredKey, DeclaredItem>(in); }
  static void encode(Writer& out, const Map& value) {
    MapCodec<Map>::template encode<DeclaredKey, DeclaredItem>(out, value);
  }
};

template <class DeclaredKey, class DeclaredItem, class Key, class Item, class... Rest>
requires(Matches<DeclaredKey, Key>&& Matches<DeclaredItem, Item>) struct Codec<Dict<DeclaredKey, DeclaredItem>,
                                                                               std::unordered_map<Key, Item, Rest...>> {
  using Map = std::unordered_map<Key, Item, Rest...>;
  static Map decode(Reader& in) { return MapCodec<Map>::template decode<DeclaredKey, DeclaredItem>(in); }
  static void encode(Writer& out, const Map& value) {
    MapCodec<Map>::template encode<DeclaredKey, DeclaredItem>(out, value);
  }
};

/// The language has no integer without bounds: a bigint is the text of its digits.
template <>
struct Codec<BigInt, std::string> {
  static constexpr std::size_t kMaxDigits = 100'000;

  static std::string decode(Reader& in) { return std::string(in.text()); }
  static void encode(Writer& out, const std::string& value) {
    const std::string_view digits = std::string_view(value).substr(value.starts_with('-') ? 1 : 0);
    const bool plain = !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
    if (!plain || (digits[0] == '0' && value != "0"))
      throw BadAnswer{"", "bigint", "a string that is not its digits, without a '+' or leading zeros"};
    if (digits.size() > kMaxDigits) throw BadAnswer{"", "bigint", "a string of more than 100000 digits"};
    out.text(value);
  }
};

}  // namespace judged
