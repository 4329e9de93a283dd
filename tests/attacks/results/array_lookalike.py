# attack: returns an object that every array library would take for its own
# allowed: RTE
# layer: reply
class Lookalike:
    dtype, shape, ndim, size = "int64", (), 0, 1
    __array_interface__ = {"version": 3, "shape": (), "typestr": "<i8", "data": b"\0" * 8}
    __array_priority__ = 1e9

    def __array__(self, *_):
        return self

    def __torch_function__(self, *_):
        return self

    def __getattr__(self, name):
        return lambda *_, **__: self

    def __int__(self):
        return 0

    def __eq__(self, other):
        return True


def echo_sum(nums):
    return Lookalike()
