// The call: finds out what the entry takes and returns, checks it against the signature at compile time, decodes the
// arguments, calls, encodes. main() is in the harness library; the generated main.cpp defines judged_call().
#pragma once

#include "judged/arrays.h"

namespace judged {

namespace detail {

template <class T>
using Stored = std::remove_cvref_t<T>;

/// What both kinds of entry, member and free function, share.
template <class Result, class... Parameters>
struct Shape {
  static constexpr bool found = true;
  static constexpr bool constructible = true;
  static constexpr std::size_t arity = sizeof...(Parameters);
  using Arguments = std::tuple<Stored<Parameters>...>;

  /// True also for a parameter that is not there: the arity has its own message.
  template <std::size_t Index, class Declared>
  static constexpr bool accepts = [] {
    if constexpr (Index < arity) {
      return Matches<Declared, std::tuple_element_t<Index, Arguments>>;
    } else {
      return true;
    }
  }();
  template <class Declared>
  static constexpr bool returns = Matches<Declared, Stored<Result>>;

  /// Calls `function` with lvalues for references, as a caller with variables would, and moved values otherwise.
  template <class Function>
  static Result call(Function function, Arguments& arguments) {
    return std::apply([&](auto&... argument) -> Result { return function(static_cast<Parameters&&>(argument)...); },
                      arguments);
  }
};

}  // namespace detail

/// What is known of an entry from the type of its address.
template <class Pointer>
struct Entry {
  static constexpr bool found = false;  ///< overloaded, a template, or not accessible
  static constexpr bool constructible = true;
  static constexpr std::size_t arity = 0;
  template <std::size_t Index, class Declared>
  static constexpr bool accepts = true;
  template <class Declared>
  static constexpr bool returns = true;
};

template <class Result, class... Parameters>
struct Entry<Result (*)(Parameters...)> : detail::Shape<Result, Parameters...> {
  static auto bind(Result (*function)(Parameters...)) { return function; }
};
template <class Result, class... Parameters>
struct Entry<Result (*)(Parameters...) noexcept> : Entry<Result (*)(Parameters...)> {};

template <class Class, class Result, class... Parameters>
struct MemberEntry : detail::Shape<Result, Parameters...> {
  static constexpr bool constructible = std::is_default_constructible_v<Class>;

  /// The object lives as long as the process: its destructor is not part of the call.
  template <class Pointer>
  static auto bind(Pointer pointer) {
    return [object = new Class(), pointer](Parameters... parameters) -> Result {
      return (object->*pointer)(static_cast<Parameters&&>(parameters)...);
    };
  }
};

#define JUDGED_MEMBER_ENTRY(QUALIFIERS)                     \
  template <class Class, class Result, class... Parameters> \
  struct Entry<Result (Class::*)(Parameters...) QUALIFIERS> : MemberEntry<Class, Result, Parameters...> {}
JUDGED_MEMBER_ENTRY();
JUDGED_MEMBER_ENTRY(const);
JUDGED_MEMBER_ENTRY(noexcept);
JUDGED_MEMBER_ENTRY(const noexcept);
JUDGED_MEMBER_ENTRY(&);
JUDGED_MEMBER_ENTRY(const&);
#undef JUDGED_MEMBER_ENTRY

template <>
struct Codec<None, void> {};

template <class... Declared>
struct Parameters {};

/// True if the entry fits the signature: otherwise the static_asserts of main.cpp have the message, and call() has no
/// body.
template <class Entry, class Returns, class... Declared>
constexpr bool fits(Parameters<Declared...>) {
  return []<std::size_t... I>(std::index_sequence<I...>) {
    return Entry::found && Entry::constructible && Entry::arity == sizeof...(Declared) &&
           Entry::template returns<Returns> && (Entry::template accepts<I, Declared> && ...);
  }
  (std::index_sequence_for<Declared...>{});
}

/// Decodes, calls, encodes.
template <auto Pointer, class Returns, class... Declared, std::size_t Count>
void call(const std::array<std::string_view, Count>& names, Parameters<Declared...> parameters, Reader& in,
          Writer& out) {
  using Known = Entry<std::remove_const_t<decltype(Pointer)>>;
  if constexpr (fits<Known, Returns>(parameters)) {
    std::size_t index = 0;
    const auto decode = [&]<class D, class T>(std::type_identity<D>, std::type_identity<T>) {
      try {
        T value = Codec<D, T>::decode(in);
        ++index;
        return value;
      } catch (DoesNotFit& error) {
        error.path.insert(0, names[index]);
        throw;
      }
    };
    auto arguments = [&]<class... T>(std::type_identity<std::tuple<T...>>) {
      return std::tuple<T...>{decode(std::type_identity<Declared>{}, std::type_identity<T>{})...};
    }(std::type_identity<typename Known::Arguments>{});
    if (!in.done()) broken_call("bytes after the last argument");
    if constexpr (std::is_same_v<Returns, None>) {
      Known::call(Known::bind(Pointer), arguments);
    } else {
      decltype(auto) answer = Known::call(Known::bind(Pointer), arguments);
      Codec<Returns, detail::Stored<decltype(answer)>>::encode(out, answer);
    }
  }
}

}  // namespace judged

/// Defined by the generated main.cpp.
void judged_call(judged::Reader& in, judged::Writer& out);
