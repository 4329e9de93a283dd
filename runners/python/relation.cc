#include "runners/python/relation.h"

namespace runners::python {
namespace {

constexpr const char* kCapsule = "judged.relation";

RelationCodec* codec_of(PyObject* self) {
  return static_cast<RelationCodec*>(PyCapsule_GetPointer(self, kCapsule));
}

PyObject* encode(PyObject* self, PyObject* words) {
  const RelationCodec* codec = codec_of(self);
  Py_ssize_t method = 0;
  PyObject* arguments = nullptr;
  if (codec == nullptr || !PyArg_ParseTuple(words, "nO!", &method, &PyTuple_Type, &arguments)) return nullptr;
  const std::vector<judge::Type>& types = codec->parameter_types.at(static_cast<std::size_t>(method));
  if (static_cast<std::size_t>(PyTuple_GET_SIZE(arguments)) != types.size())
    return PyErr_Format(PyExc_TypeError, "the submission takes %zu arguments, not %zd", types.size(),
                        PyTuple_GET_SIZE(arguments));
  std::string out;
  for (std::size_t i = 0; i < types.size(); ++i) {
    const auto mismatch =
        encode_answer(PyTuple_GET_ITEM(arguments, static_cast<Py_ssize_t>(i)), types[i], codec->arrays, out);
    if (!mismatch) continue;
    const std::string message = "argument " + std::to_string(i + 1) + mismatch->path + " must be " + mismatch->wanted +
                                ", not " + mismatch->got;
    PyErr_SetString(PyExc_TypeError, message.c_str());
    return nullptr;
  }
  return PyBytes_FromStringAndSize(out.data(), static_cast<Py_ssize_t>(out.size()));
}

PyObject* decode(PyObject* self, PyObject* words) {
  const RelationCodec* codec = codec_of(self);
  Py_ssize_t method = 0;
  PyObject* bytes = nullptr;
  if (codec == nullptr || !PyArg_ParseTuple(words, "nS", &method, &bytes)) return nullptr;
  const judge::Type& type = codec->returns.at(static_cast<std::size_t>(method));
  // An array is a copy of its own: the bytes may go.
  const Ref answer = decode_arguments({PyBytes_AS_STRING(bytes), static_cast<std::size_t>(PyBytes_GET_SIZE(bytes))},
                                      std::span(&type, 1), codec->classes, codec->arrays);
  return answer ? Py_NewRef(PyTuple_GET_ITEM(answer.get(), 0)) : nullptr;
}

Ref bound(RelationCodec* codec, PyMethodDef& definition) {
  const Ref capsule(PyCapsule_New(codec, kCapsule, nullptr));
  return Ref(PyCFunction_New(&definition, capsule.get()));
}

}  // namespace

Ref RelationCodec::encoder() {
  static PyMethodDef definition{"encode", encode, METH_VARARGS, nullptr};
  return bound(this, definition);
}

Ref RelationCodec::decoder() {
  static PyMethodDef definition{"decode", decode, METH_VARARGS, nullptr};
  return bound(this, definition);
}

}  // namespace runners::python
