#include "judge/complexity/expression.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>

namespace judge {

/// Values are kept as logarithms: 2^n is beyond a double soon.
struct Expression::Node {
  enum class Kind { Number, Size, Sum, Product, Power, Log, Root, Factorial };
  Kind kind = Kind::Number;
  double number = 0;     ///< ln of it
  std::size_t size = 0;  ///< Size: which
  std::vector<std::shared_ptr<const Node>> of;

  [[nodiscard]] double log_at(const std::vector<double>& sizes) const {
    switch (kind) {
      case Kind::Number:
        return number;
      case Kind::Size:
        return std::log(sizes.at(size));
      case Kind::Sum: {
        double most = of.front()->log_at(sizes), sum = 0;
        for (const auto& term : of) most = std::max(most, term->log_at(sizes));
        for (const auto& term : of) sum += std::exp(term->log_at(sizes) - most);
        return most + std::log(sum);
      }
      case Kind::Product: {
        double sum = 0;
        for (const auto& factor : of) sum += factor->log_at(sizes);
        return sum;
      }
      case Kind::Power:
        return of[0]->log_at(sizes) * std::exp(of[1]->log_at(sizes));
      case Kind::Log:
        return std::log(std::log2(std::exp(of[0]->log_at(sizes)) + 1));
      case Kind::Root:
        return of[0]->log_at(sizes) / 2;
      case Kind::Factorial:
        return std::lgamma(std::exp(of[0]->log_at(sizes)) + 1);
    }
    return 0;
  }

  [[nodiscard]] double most_growth(const std::vector<double>& low, const std::vector<double>& high) const {
    double out = 0;
    switch (kind) {
      case Kind::Sum:
        for (const auto& term : of) out = std::max(out, term->most_growth(low, high));
        return out;
      case Kind::Product:
        for (const auto& factor : of) out += factor->most_growth(low, high);
        return out;
      case Kind::Root:
        return of[0]->most_growth(low, high) / 2;
      case Kind::Power:
        if (of[1]->kind == Kind::Number) return of[0]->most_growth(low, high) * std::exp(of[1]->number);
        break;
      default:
        break;
    }
    return log_at(high) - log_at(low);
  }
};

namespace {

using Node = Expression::Node;
using Pointer = std::shared_ptr<const Node>;

Pointer node(Node::Kind kind, std::vector<Pointer> of) {
  auto out = std::make_shared<Node>();
  out->kind = kind;
  out->of = std::move(of);
  return out;
}

/// A recursive descent; each function gives nullptr, with `broken` set, for what it cannot read.
class Parser {
 public:
  Parser(std::string_view text, const std::vector<std::string>& names) : rest_(text), names_(names) {}

  Pointer whole() {
    Pointer out = sum();
    if (out && next() != '\0') fail("'" + std::string(rest_) + "' is left over");
    return broken.empty() ? out : nullptr;
  }

  std::string broken;

 private:
  Pointer fail(const std::string& what) {
    if (broken.empty()) broken = what;
    return nullptr;
  }

  char next() {
    while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
    return rest_.empty() ? '\0' : rest_.front();
  }

  bool take(char wanted) {
    if (next() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  Pointer sum() {
    std::vector<Pointer> terms;
    do {
      terms.push_back(product());
    } while (terms.back() && take('+'));
    if (!terms.back()) return nullptr;
    return terms.size() == 1 ? terms.front() : node(Node::Kind::Sum, std::move(terms));
  }

  Pointer product() {
    std::vector<Pointer> factors;
    do {
      factors.push_back(power());
    } while (factors.back() && (take('*') || starts_factor(next())));
    if (!factors.back()) return nullptr;
    return factors.size() == 1 ? factors.front() : node(Node::Kind::Product, std::move(factors));
  }

  static bool starts_factor(char c) { return c == '(' || std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

  Pointer power() {
    Pointer base = atom();
    if (!base || !take('^')) return base;
    Pointer exponent = atom();
    return exponent ? node(Node::Kind::Power, {std::move(base), std::move(exponent)}) : nullptr;
  }

  Pointer atom() {
    Pointer out;
    if (take('(')) {
      if (++depth_ > kDeepest) return fail("brackets are nested too deeply");
      out = sum();
      if (out && !take(')')) return fail("a ')' is missing");
      --depth_;
    } else if (std::isdigit(static_cast<unsigned char>(next())) != 0) {
      out = number();
    } else {
      out = word();
    }
    while (out && take('!')) out = node(Node::Kind::Factorial, {std::move(out)});
    return out;
  }

  Pointer number() {
    double value = 0;
    const auto [end, error] =
        std::from_chars(rest_.data(), rest_.data() + rest_.size(), value, std::chars_format::fixed);
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    if (error != std::errc() || !(value > 0)) return fail("numbers are above 0");
    auto out = std::make_shared<Node>();
    out->number = std::log(value);
    return out;
  }

  Pointer word() {
    const auto is_letter = [](unsigned char c) { return c == '_' || std::isalnum(c) != 0; };
    next();
    std::size_t size = 0;
    while (size < rest_.size() && is_letter(static_cast<unsigned char>(rest_[size]))) ++size;
    const std::string name(rest_.substr(0, size));
    if (name.empty()) return fail(rest_.empty() ? "it ends too early" : "'" + std::string(rest_) + "' cannot be read");
    rest_.remove_prefix(size);
    if (name == "log" || name == "sqrt") {
      if (++depth_ > kDeepest) return fail("functions are nested too deeply");
      Pointer of = power();
      --depth_;
      return of ? node(name == "log" ? Node::Kind::Log : Node::Kind::Root, {std::move(of)}) : nullptr;
    }
    const auto found = std::find(names_.begin(), names_.end(), name);
    if (found == names_.end()) return fail("'" + name + "' is none of the sizes");
    auto out = std::make_shared<Node>();
    out->kind = Node::Kind::Size;
    out->size = static_cast<std::size_t>(found - names_.begin());
    return out;
  }

  static constexpr int kDeepest = 20;
  std::string_view rest_;
  const std::vector<std::string>& names_;
  int depth_ = 0;
};

}  // namespace

sandbox::Result<Expression> Expression::parse(std::string_view text, const std::vector<std::string>& names) {
  if (text.starts_with("O(") && text.ends_with(")")) text = text.substr(2, text.size() - 3);
  Parser parser(text, names);
  Expression out;
  out.root_ = parser.whole();
  if (!out.root_) {
    return sandbox::usage_error("'" + std::string(text) + "' is no class of growth: " + parser.broken,
                                "write n log n, n * m, (V + E) log V, 2^n, n! or 1");
  }
  out.text_ = "O(" + std::string(text) + ")";
  return out;
}

double Expression::log_at(const std::vector<double>& sizes) const {
  return root_->log_at(sizes);
}

double Expression::most_growth(const std::vector<double>& low, const std::vector<double>& high) const {
  return root_->most_growth(low, high);
}

}  // namespace judge
