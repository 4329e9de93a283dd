"""Writes every case of data/secret. Run in the package folder.

The inputs have few binary digits; the reference computes with 40 decimal ones, so that its answers are the same on every
machine. It sums over heads: each adds its part of the output, through its own rows of w_out.
"""
import json
import random
from decimal import Decimal, getcontext
from pathlib import Path

OUT = Path("data/secret")
getcontext().prec = 40


def times(rows, weights):
    columns = list(zip(*weights))
    return [[sum(a * b for a, b in zip(row, column)) for column in columns] for row in rows]


def one_head(Q, K, V, causal):
    root = Decimal(len(Q[0])).sqrt()
    out = []
    for i, query in enumerate(Q):
        keys = K[:i + 1] if causal else K
        scores = [sum(a * b for a, b in zip(query, key)) / root for key in keys]
        assert max(abs(s) for s in scores) <= 2000
        weights = [(s - max(scores)).exp() for s in scores]
        total = sum(weights)
        out.append([sum(w * v[f] for w, v in zip(weights, V)) / total for f in range(len(V[0]))])
    return out


def sequence(x, w_qkv, b_qkv, w_out, b_out, heads, causal):
    c = len(x[0])
    e = c // heads
    answer = [list(b_out) for _ in x]
    for m in range(heads):
        def part(which):
            first = which * c + m * e
            weights = [row[first:first + e] for row in w_qkv]
            return [[a + b for a, b in zip(row, b_qkv[first:first + e])] for row in times(x, weights)]

        added = times(one_head(part(0), part(1), part(2), causal), w_out[m * e:(m + 1) * e])
        answer = [[a + b for a, b in zip(row, more)] for row, more in zip(answer, added)]
    return answer


def decimals(value):
    return [decimals(v) for v in value] if isinstance(value, list) else Decimal(value)


def emit(name, x, w_qkv, b_qkv, w_out, b_out, heads, causal):
    b, t, c = len(x), len(x[0]), len(x[0][0])
    assert 1 <= b <= 8 and 1 <= t <= 64 and 1 <= c <= 64 and c % heads == 0
    assert len(w_qkv) == len(w_out) == len(b_out) == c and len(b_qkv) == 3 * c and all(len(row) == 3 * c for row in w_qkv)
    weights = decimals([w_qkv, b_qkv, w_out, b_out])
    answer = [[[float(v) for v in row] for row in sequence(decimals(s), *weights, heads, causal)] for s in x]
    assert max(abs(v) for s in answer for row in s for v in row) > 0.1
    for suffix, values in (("in", (x, w_qkv, b_qkv, w_out, b_out, heads, causal)), ("ans", (answer,))):
        lines = [json.dumps(v, separators=(",", ":")) for v in values]
        (OUT / f"{name}.{suffix}").write_text("\n".join(lines) + "\n")


def drawn(rng, *shape, reach=1):
    if len(shape) == 1:
        return [rng.randint(-32 * reach, 32 * reach) / 32 for _ in range(shape[0])]
    return [drawn(rng, *shape[1:], reach=reach) for _ in range(shape[0])]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20251212)

    def arrays(b, t, c, reach=1):
        return (drawn(rng, b, t, c, reach=2), drawn(rng, c, 3 * c, reach=reach), drawn(rng, 3 * c), drawn(rng, c, c),
                drawn(rng, c))

    emit("01-one-token", *arrays(1, 1, 4), 2, False)
    emit("02-one-head", *arrays(1, 3, 4), 1, False)
    emit("03-heads-of-one", *arrays(1, 3, 4), 4, False)
    emit("04-columns-of-a-head", *arrays(1, 3, 6), 2, False)
    emit("05-more-columns-than-heads", *arrays(1, 4, 6), 3, False)
    emit("06-sequences-apart", *arrays(3, 2, 4), 2, False)
    emit("07-causal", *arrays(2, 5, 4), 2, True)
    emit("08-tokens-as-heads", *arrays(2, 4, 8), 4, False)
    emit("09-as-many-sequences-as-tokens", *arrays(4, 4, 4), 2, True)
    emit("10-large-scores", *arrays(1, 4, 4, 16), 2, False)
    emit("11-large-scores-causal", *arrays(2, 4, 6, 10), 3, True)
    emit("12-wide", *arrays(2, 6, 32), 4, False)
    emit("13-long-causal", *arrays(2, 40, 8), 2, True)


main()
