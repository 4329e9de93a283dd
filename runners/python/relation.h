// What relation.py needs of the wire: a call's arguments to bytes, and an answer's bytes to an object.
#pragma once

#include <span>
#include <vector>

#include "judge/value/type.h"
#include "runners/python/codec.h"
#include "runners/python/object.h"

namespace runners::python {

/// Of a signature; the function, or the class's constructor, is method 0. It and what it borrows outlive its functions.
struct RelationCodec {
  const std::vector<judge::Type>& returns;
  const std::vector<std::vector<judge::Type>>& parameter_types;
  const NodeClasses& classes;
  Arrays& arrays;

  /// encode(method, arguments) -> bytes; TypeError for arguments that do not fit the types.
  [[nodiscard]] Ref encoder();
  /// decode(method, bytes) -> object
  [[nodiscard]] Ref decoder();
};

}  // namespace runners::python
