# Keeps the tokens, and computes the attention of them all for each new one.
class KVCache:
    def __init__(self, w_q, w_k, w_v, slope):
        self.w_q, self.w_k, self.w_v, self.slope = w_q, w_k, w_v, slope
        self.tokens = []

    def append(self, x):
        self.tokens.append(x)
        q, k, v = ([[sum(a * b for a, b in zip(token, column)) for column in zip(*w)] for token in self.tokens]
                   for w in (self.w_q, self.w_k, self.w_v))
        for t in range(len(q)):
            scores = [sum(a * b for a, b in zip(q[t], k[j])) / math.sqrt(len(q[t])) - self.slope * (t - j) for j in range(t + 1)]
            top = max(scores)
            weights = [math.exp(score - top) for score in scores]
            answer = [sum(w * number for w, number in zip(weights, column)) / sum(weights) for column in zip(*v)]
        return answer

    def truncate(self, length):
        del self.tokens[length:]

    def length(self):
        return len(self.tokens)
