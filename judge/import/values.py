"""Values between the importer's programs and the judge: JSON, with what JSON cannot tell apart marked.

None, bool, str, list, whole numbers of 64 bits and finite floats stand for themselves; {"tuple": [...]}, {"dict": [[key, value], ...]},
{"int": digits} and {"float": "nan"} for the rest of what has a type in judged; {"other": what it is} for what has none.
"""

import math

MAX_DEPTH = 40
MAX_DIGITS = 100_000


def encode(value, depth=0):
    if depth > MAX_DEPTH:
        return {"other": "a value that is nested too deeply"}
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return int(value) if -2**63 <= value < 2**63 else _digits(value)
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else {"float": repr(float(value))}
    if isinstance(value, str):
        return str(value) if value.isascii() or _is_text(value) else {"other": "a str that is not Unicode text"}
    if isinstance(value, list):
        return [encode(item, depth + 1) for item in value]
    if isinstance(value, tuple):
        return {"tuple": [encode(item, depth + 1) for item in value]}
    if isinstance(value, dict):
        return {"dict": [[encode(key, depth + 1), encode(item, depth + 1)] for key, item in value.items()]}
    return {"other": "a value of type " + type(value).__name__[:80].encode("utf-8", "replace").decode()}


def _digits(value):
    if value.bit_length() > 4 * MAX_DIGITS:
        return {"other": f"an int of more than {MAX_DIGITS} digits"}
    return {"int": str(value)}


def _is_text(value):
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def decode(tagged):
    """What encode() was given; it has no "other"."""
    if isinstance(tagged, list):
        return [decode(item) for item in tagged]
    if not isinstance(tagged, dict):
        return tagged
    (kind, content), = tagged.items()
    if kind == "tuple":
        return tuple(decode(item) for item in content)
    if kind == "dict":
        return {decode(key): decode(item) for key, item in content}
    return int(content) if kind == "int" else float(content)


def is_plain(tagged):
    """Whether every part of it has a type in judged."""
    if isinstance(tagged, list):
        return all(is_plain(item) for item in tagged)
    if not isinstance(tagged, dict):
        return True
    (kind, content), = tagged.items()
    if kind in ("tuple", "dict"):
        return all(is_plain(item) for item in content)
    return kind != "other"
