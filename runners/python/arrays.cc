#include "runners/python/arrays.h"

#include <algorithm>
#include <cstring>

#include "runners/python/codec.h"

namespace runners::python {
namespace {

using judge::Dtype;
using judge::Type;

/// A view of an object's memory. Python 3.11 lets no class of Python define how its buffer is read: a subclass has its
/// base's.
class Buffer {
 public:
  explicit Buffer(PyObject* object) : held_(PyObject_GetBuffer(object, &view_, PyBUF_FULL_RO) == 0) {
    if (!held_) PyErr_Clear();
  }
  ~Buffer() {
    if (held_) PyBuffer_Release(&view_);
  }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  [[nodiscard]] explicit operator bool() const { return held_; }
  [[nodiscard]] const Py_buffer& operator*() const { return view_; }
  [[nodiscard]] const Py_buffer* operator->() const { return &view_; }

 private:
  Py_buffer view_{};
  bool held_;
};

/// The struct module's letters for the dtypes, in the machine's byte order: a platform may have two for one width.
std::optional<Dtype> dtype_of(const Py_buffer& view) {
  const std::string_view format = view.format;
  if (format == "d") return Dtype::F64;
  if (format == "f") return Dtype::F32;
  if (format == "l" || format == "q") return Dtype::I64;
  if (format == "i") return Dtype::I32;
  if (format == "B") return Dtype::U8;
  if (format == "?") return Dtype::Bool;
  return std::nullopt;
}

/// The name of a dtype that the wire does not carry.
std::string other_dtype(std::string_view format) {
  static constexpr std::pair<std::string_view, std::string_view> kNames[] = {
      {"e", "float16"},     {"g", "longdouble"}, {"O", "object"}, {"Zf", "complex64"},
      {"Zd", "complex128"}, {"L", "uint64"},     {"Q", "uint64"}, {"I", "uint32"},
      {"H", "uint16"},      {"h", "int16"},      {"b", "int8"}};
  for (const auto& [letters, name] : kNames) {
    if (letters == format) return std::string(name);
  }
  return "dtype '" + std::string(format) + "'";
}

bool is_instance(PyObject* object, const Ref& type) {
  return type && PyObject_TypeCheck(object, reinterpret_cast<PyTypeObject*>(type.get())) != 0;
}

template <class T>
void append(std::string& out, T value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

std::optional<std::string> encode_buffer(const Py_buffer& view, std::string& out) {
  const auto dtype = dtype_of(view);
  if (!dtype) return "an array of " + other_dtype(view.format);
  const judge::Shape shape(view.shape, view.shape + view.ndim);
  if (!judge::element_count(shape, kMaxElements)) return "an array of more than 8388608 elements";
  append(out, static_cast<std::uint8_t>(*dtype));
  append(out, static_cast<std::uint8_t>(view.ndim));
  for (const std::uint64_t dim : shape) append(out, dim);
  const std::size_t start = out.size();
  out.resize(start + static_cast<std::size_t>(view.len));
  if (view.len > 0 && PyBuffer_ToContiguous(out.data() + start, &view, view.len, 'C') != 0) {
    PyErr_Clear();
    return "an array that cannot be copied";
  }
  // A view of other memory as bool may hold any byte.
  if (*dtype == Dtype::Bool)
    std::transform(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(),
                   out.begin() + static_cast<std::ptrdiff_t>(start), [](char c) { return c == 0 ? '\0' : '\1'; });
  return std::nullopt;
}

}  // namespace

std::optional<Arrays> Arrays::load(const Ref& load, const Type& returns, std::span<const Type> parameters) {
  const auto any = [&](Type::Kind kind) {
    return has(returns, kind) ||
           std::any_of(parameters.begin(), parameters.end(), [kind](const Type& type) { return has(type, kind); });
  };
  Arrays out;
  const bool torch = any(Type::Kind::Tensor);
  if (!torch && !any(Type::Kind::NdArray)) return out;
  const Ref tools(PyObject_CallOneArg(load.get(), torch ? Py_True : Py_False));
  if (!tools) return std::nullopt;
  Ref* const places[] = {&out.ndarray_, &out.scalar_, &out.empty_, &out.tensor_, &out.from_numpy_, &out.read_tensor_};
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(tools.get()); ++i)
    *places[i] = Ref::share(PyTuple_GET_ITEM(tools.get(), i));
  return out;
}

PyObject* Arrays::make(const Type& type, const judge::Array& head, std::string_view elements, std::size_t parameter) {
  const Ref shape(PyTuple_New(static_cast<Py_ssize_t>(head.shape.size())));
  if (!shape) return nullptr;
  for (std::size_t i = 0; i < head.shape.size(); ++i)
    PyTuple_SET_ITEM(shape.get(), static_cast<Py_ssize_t>(i), PyLong_FromUnsignedLongLong(head.shape[i]));
  const std::string_view name = judge::facts(head.dtype).numpy_name;
  const Ref dtype(PyUnicode_FromStringAndSize(name.data(), static_cast<Py_ssize_t>(name.size())));
  Ref array(PyObject_CallFunctionObjArgs(empty_.get(), shape.get(), dtype.get(), nullptr));
  if (!array) return nullptr;
  {
    const Buffer buffer(array.get());
    if (!buffer || static_cast<std::size_t>(buffer->len) != elements.size()) {
      PyErr_SetString(PyExc_ValueError, "malformed call: an array of another size");
      return nullptr;
    }
    std::memcpy(buffer->buf, elements.data(), elements.size());
  }
  given_.push_back({Ref::share(array.get()), elements, parameter});
  return type.kind == Type::Kind::NdArray ? array.release() : PyObject_CallOneArg(from_numpy_.get(), array.get());
}

std::optional<std::size_t> Arrays::first_modified(std::optional<std::size_t> result) const {
  for (const Given& given : given_) {
    if (given.parameter == result) continue;
    const Buffer now(given.ndarray.get());
    const bool same = now && static_cast<std::size_t>(now->len) == given.elements.size() &&
                      PyBuffer_IsContiguous(&*now, 'C') != 0 &&
                      std::string_view(static_cast<const char*>(now->buf), given.elements.size()) == given.elements;
    if (!same) return given.parameter;
  }
  return std::nullopt;
}

std::optional<std::string> Arrays::encode(PyObject* object, const Type& type, std::string& out) const {
  if (type.kind == Type::Kind::Tensor) {
    if (!is_instance(object, tensor_)) return type_name(object);
    const Ref array(PyObject_CallOneArg(read_tensor_.get(), object));
    if (!array) {
      PyErr_Clear();
      return "a Tensor that numpy has no form for: its dtype, layout or device";
    }
    const Buffer buffer(array.get());
    return buffer ? encode_buffer(*buffer, out) : "a Tensor that cannot be read";
  }
  if (!is_instance(object, scalar_) && !is_instance(object, ndarray_)) return type_name(object);
  const Buffer buffer(object);
  return buffer ? encode_buffer(*buffer, out) : "an array of a dtype without a buffer";
}

}  // namespace runners::python
