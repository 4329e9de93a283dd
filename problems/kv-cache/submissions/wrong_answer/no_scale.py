# The scores are not divided by the root of h.
class KVCache:
    def __init__(self, w_q, w_k, w_v, slope):
        self.w_q, self.w_k, self.w_v, self.slope = w_q, w_k, w_v, slope
        self.keys, self.values = [], []

    def append(self, x):
        self.keys.append(self.times(x, self.w_k))
        self.values.append(self.times(x, self.w_v))
        q = self.times(x, self.w_q)
        t = len(self.keys) - 1
        scores = [sum(a * b for a, b in zip(q, key)) - self.slope * (t - j) for j, key in enumerate(self.keys)]
        top = max(scores)
        weights = [math.exp(score - top) for score in scores]
        total = sum(weights)
        return [sum(w * value[f] for w, value in zip(weights, self.values)) / total for f in range(len(self.w_v[0]))]

    def times(self, x, w):
        return [sum(a * row[f] for a, row in zip(x, w)) for f in range(len(w[0]))]

    def truncate(self, length):
        del self.keys[length:]
        del self.values[length:]

    def length(self):
        return len(self.keys)
