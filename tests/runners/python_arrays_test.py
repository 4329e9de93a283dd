"""judge-zygote-python with arrays, driven with no jail: python_arrays_test.py ZYGOTE [unittest options]."""

import importlib.util
import sys
import textwrap
import unittest

import wire

ZYGOTE = sys.argv.pop(1)
SQUARE = ("f64", (2, 2), [1.0, 2.0, 3.0, 4.0])


def call(source, arguments=(), types=(), returns="ndarray[f64, ...]"):
    pairs = [word for i, text in enumerate(types) for word in (f"p{i + 1}", text)]
    command = [ZYGOTE, "--direct", "function", "answer.py", "f", returns, *pairs]
    return wire.run(command, returns, wire.call_frame(arguments, types), textwrap.dedent(source).encode())


class Arrays(unittest.TestCase):
    def answer_of(self, source, arguments=(), types=(), returns="ndarray[f64, ...]"):
        result = call(source, arguments, types, returns)
        self.assertEqual(result.kind, "answer", result)
        return result.value

    def test_every_dtype_and_shape_both_ways(self):
        for kind in ("ndarray", "tensor") if importlib.util.find_spec("torch") else ("ndarray",):
            for value in (SQUARE, ("f64", (), [2.5]), ("f64", (0, 3), []), ("f32", (3,), [0.5, -1.0, 4.0]),
                          ("i64", (1, 2), [-1, 2**62]), ("i32", (2,), [7, -(2**31)]), ("u8", (2,), [0, 255]),
                          ("bool", (2, 1), [True, False])):
                text = f"{kind}[{value[0]}, ...]"
                with self.subTest(type=text, shape=value[1]):
                    self.assertEqual(self.answer_of("def f(x): return x", [value], [text], text), value)

    def test_arguments_are_real_writable_and_aligned(self):
        source = """
            import numpy as np
            def f(flag, x):
                assert type(x) is np.ndarray and x.dtype == np.float64 and x.shape == (2, 2)
                assert x.flags.writeable and x.flags.aligned and x.flags.owndata and x.flags.c_contiguous
                return x @ x
            """
        # The frame's bytes of the array do not stand at a multiple of 8.
        self.assertEqual(self.answer_of(source, [True, SQUARE], ["bool", "ndarray[f64, n, n]"]),
                         ("f64", (2, 2), [7.0, 10.0, 15.0, 22.0]))

    def test_layouts_of_answers(self):
        for expression, want in {
            "x.T": ("f64", (2, 2), [1.0, 3.0, 2.0, 4.0]),
            "x[::-1, 1:]": ("f64", (2, 1), [4.0, 2.0]),
            "np.asfortranarray(x)": SQUARE,
            "x[0, 1]": ("f64", (), [2.0]),
            "np.float32(1.5)": ("f32", (), [1.5]),
            "np.array(3)": ("i64", (), [3]),
            "x[:0]": ("f64", (0, 2), []),
            "np.broadcast_to(np.float64(2), (2, 1))": ("f64", (2, 1), [2.0, 2.0]),
            "np.array([2, 0], np.uint8).view(bool)": ("bool", (2,), [True, False]),
        }.items():
            with self.subTest(expression):
                source = f"import numpy as np\ndef f(x): return {expression}"
                self.assertEqual(self.answer_of(source, [SQUARE], ["ndarray[f64, n, d]"]), want)

    def test_a_plain_float_is_a_0_d_array_of_floats(self):
        self.assertEqual(self.answer_of("def f(): return 0.5", returns="ndarray[f32]"), ("f32", (), [0.5]))
        self.assertEqual(call("def f(): return 0.5", returns="ndarray[f64, n]").kind, "bad type")
        self.assertEqual(call("def f(): return 0.5", returns="ndarray[i64]").kind, "bad type")

    def test_what_is_no_array(self):
        for expression, got in {
            "[[1.0]]": "list",
            "None": "None",
            "np.array([1.0], dtype=object)": "an array of object",
            "np.array([1.0], np.float16)": "an array of float16",
            "np.array([1j])": "an array of complex128",
            "np.array(['2020-01-01'], 'M8[D]')": "an array of a dtype without a buffer",
            "np.array([1.0], '>f8')": "an array of dtype '>d'",
            "np.array([(1.0, 2)], 'f8,i8')": "an array of dtype 'T{=d:f0:q:f1:}'",
        }.items():
            with self.subTest(expression):
                result = call(f"import numpy as np\ndef f(): return {expression}")
                self.assertEqual(result.kind, "bad type", result)
                self.assertEqual(result.value[:2], ["", "ndarray[f64, ...]"])
                self.assertEqual(result.value[2].replace("l:f1", "q:f1").replace("T{d", "T{=d"), got)

    def test_a_subclass_has_no_say(self):
        source = """
            import numpy as np
            class Liar(np.ndarray):
                def __array__(self, *a): raise RuntimeError
                def __array_finalize__(self, obj): pass
                def __getattribute__(self, name): raise RuntimeError
                def tobytes(self, *a): return b"lies"
                def __eq__(self, other): return True
            def f(x):
                return np.ndarray.view(x, Liar)
            """
        self.assertEqual(self.answer_of(source, [SQUARE], ["ndarray[f64, n, d]"]), SQUARE)
        for expression in ("np.matrix(x)", "np.ma.masked_greater(x, 2)"):
            with self.subTest(expression):
                source = f"import numpy as np\ndef f(x): return {expression}"
                self.assertEqual(self.answer_of(source, [SQUARE], ["ndarray[f64, n, d]"]), SQUARE)

    def test_replacing_the_library_changes_nothing(self):
        source = """
            import numpy
            numpy.empty = numpy.ndarray = numpy.generic = None
            def f(x): return x
            """
        self.assertEqual(self.answer_of(source, [SQUARE], ["ndarray[f64, n, d]"]), SQUARE)

    def test_a_modified_argument_is_named(self):
        types = ["ndarray[f64, n, d]", "list[ndarray[f64, n, d]]"]
        for statement, name in {"a += 1": "p1", "b[0][1, 1] = 0": "p2", "a.sort(axis=0); a[0, 0] = -0.0": "p1",
                                "a.resize((1,), refcheck=False)": "p1", "a.T[:] = a.copy() + 1": "p1"}.items():
            with self.subTest(statement):
                source = f"def f(a, b):\n    {statement}\n    return a"
                result = call(source, [SQUARE, [SQUARE]], types)
                self.assertEqual((result.kind, result.value), ("modified", [name]), result)

    def test_an_argument_that_is_put_back_is_unmodified(self):
        source = "def f(a):\n    a += 1\n    a -= 1\n    return a"
        self.assertEqual(self.answer_of(source, [SQUARE], ["ndarray[f64, n, d]"]), SQUARE)


@unittest.skipUnless(importlib.util.find_spec("torch"), "torch is not installed: scripts/setup ml")
class Tensors(unittest.TestCase):
    def f(self, source):
        return call("import torch\n" + textwrap.dedent(source), [SQUARE], ["tensor[f64, n, d]"], "tensor[f64, ...]")

    def test_arguments_and_answers(self):
        result = self.f("def f(x):\n    assert type(x) is torch.Tensor and x.dtype == torch.float64\n    return x.t()")
        self.assertEqual(result.value, ("f64", (2, 2), [1.0, 3.0, 2.0, 4.0]), result)

    def test_one_that_requires_grad(self):
        result = self.f("def f(x): return torch.nn.Parameter(x * 2).sum()")
        self.assertEqual(result.value, ("f64", (), [20.0]), result)

    def test_a_modified_argument(self):
        result = self.f("def f(x): return x.mul_(2)")
        self.assertEqual((result.kind, result.value), ("modified", ["p1"]), result)

    def test_a_subclass_has_no_say(self):
        result = self.f("""
            class Liar(torch.Tensor):
                @classmethod
                def __torch_function__(cls, func, types, args=(), kwargs=None): raise RuntimeError
            def f(x): return torch.Tensor._make_subclass(Liar, x)
            """)
        self.assertEqual(result.value, SQUARE, result)

    def test_what_is_no_tensor(self):
        for expression, got in {"x.numpy()": "numpy.ndarray", "1.5": "float",
                                "x.bfloat16()": "a Tensor that numpy has no form for: its dtype, layout or device",
                                "x.to_sparse()": "a Tensor that numpy has no form for: its dtype, layout or device",
                                "x.half()": "an array of float16"}.items():
            with self.subTest(expression):
                result = self.f(f"def f(x): return {expression}")
                self.assertEqual((result.kind, result.value), ("bad type", ["", "tensor[f64, ...]", got]), result)


if __name__ == "__main__":
    unittest.main()
