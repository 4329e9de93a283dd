// Arrays between the wire and numpy or torch. They are read through the buffer interface, which no method of a
// submission has a part in.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "judge/value/array.h"
#include "judge/value/type.h"
#include "runners/python/object.h"

namespace runners::python {

/// What the libraries offer for the types of a call, taken before the submission runs and could replace it; and the
/// arrays that the submission was given.
class Arrays {
 public:
  /// `load` is harness.py's array_tools. Nothing with a Python exception set if a library does not load. Where no type
  /// is or has an array, nothing is loaded.
  [[nodiscard]] static std::optional<Arrays> load(const Ref& load, const judge::Type& returns,
                                                  std::span<const judge::Type> parameters);

  /// The arrays that were given to an earlier call are of no interest any more.
  void begin_call() { given_.clear(); }
  /// A new ndarray or Tensor with a copy of these elements, as an argument for a parameter. Null with an exception set.
  [[nodiscard]] PyObject* make(const judge::Type& type, const judge::Array& head, std::string_view elements,
                               std::size_t parameter);
  /// The parameter that was given an array whose elements are not any more what they were; one that may be is left out.
  [[nodiscard]] std::optional<std::size_t> first_modified(std::optional<std::size_t> result) const;

  /// Appends the encoding of an ndarray, a numpy scalar or a Tensor. If it is none, or none that the wire can carry,
  /// says what it is instead.
  [[nodiscard]] std::optional<std::string> encode(PyObject* object, const judge::Type& type, std::string& out) const;

 private:
  struct Given {
    Ref ndarray;                ///< a Tensor's shares its memory
    std::string_view elements;  ///< as the call frame has them
    std::size_t parameter;
  };

  Ref ndarray_, scalar_, empty_;           ///< numpy.ndarray, numpy.generic, numpy.empty
  Ref tensor_, from_numpy_, read_tensor_;  ///< torch.Tensor, torch.from_numpy, harness.py's reader
  std::vector<Given> given_;
};

}  // namespace runners::python
