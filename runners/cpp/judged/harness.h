// The call: finds out what the entry takes and returns, checks it against the signature at compile time, decodes the
// arguments, calls, encodes. main() is in the harness library; the generated main.cpp defines judged_call().
#pragma once

#include "judged/arrays.h"
#include "judged/dict.h"
#include "judged/nodes.h"

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
  /// Whether a change of the parameter is seen by the caller.
  template <std::size_t Index>
  static constexpr bool changes = [] {
    if constexpr (Index < arity) {
      using Parameter = std::tuple_element_t<Index, std::tuple<Parameters...>>;
      return std::is_pointer_v<std::remove_cvref_t<Parameter>> ||
             (std::is_lvalue_reference_v<Parameter> && !std::is_const_v<std::remove_reference_t<Parameter>>);
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
  template <std::size_t Index>
  static constexpr bool changes = true;
  template <class Declared>
  static constexpr bool returns = true;
};

template <class Result, class... Parameters>
struct Entry<Result (*)(Parameters...)> : detail::Shape<Result, Parameters...> {
  static auto bind(Result (*function)(Parameters...)) { return function; }
  /// A static method needs no object.
  template <class Object>
  static auto bind_to(Object*, Result (*function)(Parameters...)) {
    return function;
  }
};
template <class Result, class... Parameters>
struct Entry<Result (*)(Parameters...) noexcept> : Entry<Result (*)(Parameters...)> {};

template <class Class, class Result, class... Parameters>
struct MemberEntry : detail::Shape<Result, Parameters...> {
  static constexpr bool constructible = std::is_default_constructible_v<Class>;

  /// The object lives as long as the process: its destructor is not part of the call.
  template <class Pointer>
  static auto bind(Pointer pointer) {
    return bind_to(new Class(), pointer);
  }
  template <class Object, class Pointer>
  static auto bind_to(Object* object, Pointer pointer) {
    return [object, pointer](Parameters... parameters) -> Result {
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

/// In place of a returned type: the answer is the parameter at Index, as the call left it; the entry returns nothing.
template <std::size_t Index, class Declared>
struct InPlace {};
template <std::size_t Index, class Declared>
struct Codec<InPlace<Index, Declared>, void> {};

/// In place of a returned type: the answer's nodes must be new ones, and the arguments' as they were.
template <class Declared>
struct Copy {};
template <class Declared, class T>
requires Matches<Declared, T>
struct Codec<Copy<Declared>, T> : Codec<Declared, T> {
};
template <class Returns>
constexpr bool is_copy = false;
template <class Declared>
constexpr bool is_copy<Copy<Declared>> = true;

/// True if the caller gets to see the answer.
template <class Entry, class Returns>
constexpr bool leaves_answer = true;
template <class Entry, std::size_t Index, class Declared>
constexpr bool leaves_answer<Entry, InPlace<Index, Declared>> = Entry::template changes<Index>;

template <class... Declared>
struct Parameters {};

/// True if the method fits its part of the signature.
template <class Entry, class Returns, class... Declared>
constexpr bool fits_method(Parameters<Declared...>) {
  return []<std::size_t... I>(std::index_sequence<I...>) {
    return Entry::found && Entry::arity == sizeof...(Declared) && Entry::template returns<Returns> &&
           leaves_answer<Entry, Returns> && (Entry::template accepts<I, Declared> && ...);
  }
  (std::index_sequence_for<Declared...>{});
}

/// True if the entry fits the signature: otherwise the static_asserts of main.cpp have the message, and call() has no
/// body.
template <class Entry, class Returns, class... Declared>
constexpr bool fits(Parameters<Declared...> parameters) {
  return Entry::constructible && fits_method<Entry, Returns>(parameters);
}

/// Notes that the next call of a class begins: what is raised then names it.
void begin_call();

/// Mark the submission's own part of a call, for runs that say what it cost.
void begin_span();
void end_span();

template <class F>
decltype(auto) in_span(F submission) {
  struct Span {
    Span() { begin_span(); }
    ~Span() { end_span(); }
  };
  const Span span;
  return submission();
}

/// Decodes an argument; an error names it.
template <class Declared, class T>
T decode_argument(Reader& in, std::string_view name) {
  try {
    return Codec<Declared, T>::decode(in);
  } catch (DoesNotFit& error) {
    error.path.insert(0, name);
    throw;
  }
}

template <std::size_t Index, class Declared, class Arguments>
void encode_argument(InPlace<Index, Declared>, Writer& out, const Arguments& arguments) {
  Codec<Declared, std::tuple_element_t<Index, Arguments>>::encode(out, std::get<Index>(arguments));
}

/// The encoding of an argument that is nodes; empty for others, and for what can no longer be encoded.
template <class Declared, class T>
std::string encode_nodes(const T& argument, NodeSet& nodes) {
  Writer out;
  out.met = &nodes;
  if constexpr (std::is_pointer_v<T>) {
    try {
      Codec<Declared, T>::encode(out, argument);
    } catch (const BadAnswer&) {
      return {};
    }
  }
  return out.bytes();
}

template <class... Declared, class... T>
std::array<std::string, sizeof...(T)> encode_nodes(Parameters<Declared...>, const std::tuple<T...>& arguments,
                                                   NodeSet& nodes) {
  return std::apply(
      [&](const T&... argument) {
        return std::array<std::string, sizeof...(T)>{encode_nodes<Declared>(argument, nodes)...};
      },
      arguments);
}

/// Decodes the arguments, calls what `bind` gives, encodes what it returns or leaves.
template <class Known, class Returns, class Bind, class... Declared, std::size_t Count>
void call_bound(Bind bind, const std::array<std::string_view, Count>& names, Parameters<Declared...> parameters,
                Reader& in, Writer& out, bool is_last) {
  std::size_t index = 0;
  auto arguments = [&]<class... T>(std::type_identity<std::tuple<T...>>) {
    return std::tuple<T...>{decode_argument<Declared, T>(in, names[index++])...};
  }(std::type_identity<typename Known::Arguments>{});
  if (is_last && !in.done()) broken_call("bytes after the last argument");
  const auto run = [&]() -> decltype(auto) {
    return in_span([&]() -> decltype(auto) { return Known::call(bind(), arguments); });
  };
  if constexpr (std::is_same_v<Returns, None>) {
    run();
  } else if constexpr (requires { encode_argument(Returns{}, out, arguments); }) {
    run();
    encode_argument(Returns{}, out, arguments);
  } else if constexpr (is_copy<Returns>) {
    NodeSet before, given;
    const auto was = encode_nodes(parameters, arguments, before);
    decltype(auto) answer = run();
    const auto is = encode_nodes(parameters, arguments, given);
    for (std::size_t i = 0; i < Count; ++i) {
      if (was[i] != is[i]) throw Modified{names[i]};
    }
    out.given = &given;
    Codec<Returns, detail::Stored<decltype(answer)>>::encode(out, answer);
  } else {
    decltype(auto) answer = run();
    Codec<Returns, detail::Stored<decltype(answer)>>::encode(out, answer);
  }
}

/// A function, or a method of a new object.
template <auto Pointer, class Returns, class... Declared, std::size_t Count>
void call(const std::array<std::string_view, Count>& names, Parameters<Declared...> parameters, Reader& in,
          Writer& out) {
  using Known = Entry<std::remove_const_t<decltype(Pointer)>>;
  if constexpr (fits<Known, Returns>(parameters)) {
    call_bound<Known, Returns>([] { return Known::bind(Pointer); }, names, parameters, in, out, true);
  }
}

/// What a constructor is given: it becomes whatever type fitting the declared one the constructor asks for.
template <class Declared>
class ConstructorArgument {
 public:
  ConstructorArgument(Reader at, std::string_view name) : at_(at), name_(name) {}

  template <class T>
  requires Matches<Declared, std::remove_const_t<T>>
  operator T&() const {  // NOLINT(google-explicit-constructor)
    // As long-lived as the object, which may keep a reference.
    return *new T(decode_argument<Declared, std::remove_const_t<T>>(at_, name_));
  }

 private:
  mutable Reader at_;
  std::string_view name_;
};

/// An object of a submission's class, and the calls that the frame asks for.
template <class Class>
class Session {
 public:
  Session(Reader& in, Writer& out) : in_(in), out_(out), left_(in.count()) {}

  /// Whether there is another call; `method` is then which.
  bool next() {
    if (left_ == 0 && !in_.done()) broken_call("bytes after the last call");
    if (left_-- == 0) return false;
    method = in_.count();
    begin_call();
    return true;
  }
  std::uint32_t method = 0;

  template <class... Declared, std::size_t Count>
  void construct(const std::array<std::string_view, Count>& names, Parameters<Declared...>) {
    if constexpr (std::is_constructible_v<Class, ConstructorArgument<Declared>...>) {
      std::size_t index = 0;
      // Each argument's place must be known before the constructor asks for any: they are skipped over first.
      const std::tuple arguments{place<Declared>(names[index++])...};
      object_ = in_span(
          [&] { return std::apply([](const auto&... argument) { return new Class(argument...); }, arguments); });
    }
  }

  template <auto Pointer, class Returns, class... Declared, std::size_t Count>
  void call(const std::array<std::string_view, Count>& names, Parameters<Declared...> parameters) {
    using Known = Entry<std::remove_const_t<decltype(Pointer)>>;
    if constexpr (fits_method<Known, Returns>(parameters)) {
      const auto bind = [this] { return Known::bind_to(object_, Pointer); };
      call_bound<Known, Returns>(bind, names, parameters, in_, out_, false);
    }
  }

 private:
  template <class Declared>
  ConstructorArgument<Declared> place(std::string_view name) {
    const Reader at = in_;
    Skip<Declared>::over(in_);
    return {at, name};
  }

  Reader& in_;
  Writer& out_;
  std::uint32_t left_;
  Class* object_ = nullptr;
};

}  // namespace judged

/// Defined by the generated main.cpp.
void judged_call(judged::Reader& in, judged::Writer& out);
