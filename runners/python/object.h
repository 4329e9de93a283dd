// Owned references to Python objects.
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <utility>

namespace runners::python {

/// Owns one reference; null owns none. Move-only: a second owner is made by Ref::share.
class Ref {
 public:
  Ref() = default;
  /// Takes over a new reference, as most of the C API returns.
  explicit Ref(PyObject* owned) : object_(owned) {}
  /// A further reference to a borrowed object.
  static Ref share(PyObject* borrowed) { return Ref(Py_XNewRef(borrowed)); }

  Ref(Ref&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  Ref& operator=(Ref&& other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  Ref(const Ref&) = delete;
  Ref& operator=(const Ref&) = delete;
  ~Ref() { Py_XDECREF(object_); }

  [[nodiscard]] PyObject* get() const { return object_; }
  [[nodiscard]] PyObject* release() { return std::exchange(object_, nullptr); }
  [[nodiscard]] explicit operator bool() const { return object_ != nullptr; }

 private:
  PyObject* object_ = nullptr;
};

}  // namespace runners::python
