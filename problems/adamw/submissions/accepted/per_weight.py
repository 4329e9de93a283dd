# One weight after the other, each through all steps; the corrections are kept as running products.
class Solution:
    def adamw(self, w: List[float], m: List[float], v: List[float], step: int, grads: List[List[float]], lr: float,
              beta1: float, beta2: float, eps: float, decay: float) -> Tuple[List[float], List[float], List[float]]:
        rates = []
        p1, p2 = beta1**step, beta2**step
        for _ in grads:
            p1 *= beta1
            p2 *= beta2
            rates.append((lr / (1 - p1), (1 - p2) ** 0.5))
        done = []
        for i, (weight, mean, square) in enumerate(zip(w, m, v)):
            for g, (rate, root) in zip(grads, rates):
                mean += (1 - beta1) * (g[i] - mean)
                square += (1 - beta2) * (g[i] * g[i] - square)
                weight = (1 - lr * decay) * weight - rate * mean / (square**0.5 / root + eps)
            done.append((weight, mean, square))
        return tuple(list(values) for values in zip(*done))
