"""Writes every case of data/secret, and the sample. Run in the package folder. The reference keeps tokens only, and computes all anew."""
import json
import math
import random
from pathlib import Path

OUT = Path("data")


class Reference:
    def __init__(self, w_q, w_k, w_v, slope):
        self.weights, self.slope, self.tokens = (w_q, w_k, w_v), slope, []

    def append(self, x):
        self.tokens.append(x)
        q, k, v = ([[math.fsum(a * row[f] for a, row in zip(token, w)) for f in range(len(w[0]))] for token in tokens]
                   for w, tokens in zip(self.weights, ([x], self.tokens, self.tokens)))
        t = len(self.tokens) - 1
        s = [math.fsum(a * b for a, b in zip(q[0], k[j])) / math.sqrt(len(q[0])) - self.slope * (t - j) for j in range(t + 1)]
        w = [math.exp(a - max(s)) for a in s]
        return [math.fsum(a * row[f] for a, row in zip(w, v)) / math.fsum(w) for f in range(len(v[0]))]

    def truncate(self, length):
        assert 0 <= length <= len(self.tokens)
        del self.tokens[length:]

    def length(self):
        return len(self.tokens)


def emit(name, weights, slope, calls):
    given = [[[float(v) for v in row] for row in w] for w in weights] + [float(slope)]
    assert len(calls) <= 1000 and all(1 <= len(w[0]) <= 16 and len(w) == len(weights[0]) <= 16 for w in weights)
    reference, answers, kept = Reference(*given), [None], 0
    for method, arguments in calls:
        answers.append(getattr(reference, method)(*arguments))
        kept = max(kept, reference.length())
    assert kept <= 400
    compact = {"separators": (",", ":")}
    (OUT / f"{name}.in").write_text(json.dumps(["KVCache"] + [method for method, _ in calls], **compact) + "\n" +
                                    json.dumps([given] + [arguments for _, arguments in calls], **compact) + "\n")
    (OUT / f"{name}.ans").write_text(json.dumps(answers, **compact) + "\n")


def rows(rng, count, width, spread=1.0):
    return [[round(rng.gauss(0, spread), 3) for _ in range(width)] for _ in range(count)]


def tokens(rng, count, d, spread=1.0):
    return [("append", [row]) for row in rows(rng, count, d, spread)]


def heads(rng, d, h, e, spread=1.0):
    return [rows(rng, d, h, spread), rows(rng, d, h, spread), rows(rng, d, e, spread)]


def main():
    (OUT / "secret").mkdir(parents=True, exist_ok=True)
    rng = random.Random(20261130)
    one = [[[1]], [[1]], [[2]]]
    emit("sample/1", one, 0, [("length", []), ("append", [[0.0]]), ("append", [[3.0]]), ("length", [])])
    emit("sample/2", one, 1, [("append", [[1.0]]), ("append", [[2.0]]), ("truncate", [1]), ("append", [[2.0]]), ("length", [])])
    emit("secret/01-one-token", heads(rng, 3, 2, 4), 0.5, tokens(rng, 1, 3))
    emit("secret/02-equal-tokens", heads(rng, 2, 2, 2), 0.25, [("append", [[1.0, -0.5]])] * 6)
    emit("secret/03-wide-keys", heads(rng, 2, 16, 1), 0.1, tokens(rng, 8, 2))
    emit("secret/04-no-slope", heads(rng, 4, 4, 4), 0, tokens(rng, 12, 4))
    emit("secret/05-steep", heads(rng, 4, 4, 4), 10, tokens(rng, 12, 4))
    emit("secret/06-scores-of-thousands", heads(rng, 4, 4, 3, 5), 0.5, tokens(rng, 15, 4, 10))
    emit("secret/07-zeros", [[[0, 0]], [[0, 0]], [[1]]], 2, tokens(rng, 10, 1))
    emit("secret/08-taken-back", heads(rng, 3, 3, 3), 0.7, tokens(rng, 6, 3) + [("truncate", [2])] + tokens(rng, 5, 3))
    emit("secret/09-taken-back-to-nothing", heads(rng, 3, 3, 3), 0.7, tokens(rng, 4, 3) + [("truncate", [0]), ("length", [])] + tokens(rng, 3, 3))
    emit("secret/10-keeps-all", heads(rng, 3, 3, 3), 0.7, tokens(rng, 4, 3) + [("truncate", [4]), ("length", [])] + tokens(rng, 3, 3))
    weights, calls, kept = heads(rng, 5, 4, 6), [], 0
    for _ in range(150):
        if rng.random() < 0.15:
            kept = rng.randrange(kept + 1)
            calls += [("truncate", [kept]), ("length", [])]
        else:
            calls += tokens(rng, 1, 5)
            kept += 1
    emit("secret/11-back-and-forth", weights, 0.3, calls)
    emit("secret/12-300-tokens", heads(rng, 8, 4, 4), 0.05, tokens(rng, 300, 8))


main()
