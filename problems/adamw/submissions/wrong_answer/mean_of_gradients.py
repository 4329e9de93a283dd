# One step with the mean of all gradients.
from math import sqrt


def adamw(w, m, v, step, grads, lr, beta1, beta2, eps, decay):
    t = step
    for g in [[sum(c) / len(c) for c in zip(*grads)]] if grads else []:
        t += 1
        for i in range(len(w)):
            m[i] = beta1 * m[i] + (1 - beta1) * g[i]
            v[i] = beta2 * v[i] + (1 - beta2) * g[i] ** 2
            m_hat = m[i] / (1 - beta1**t)
            v_hat = v[i] / (1 - beta2**t)
            w[i] -= lr * decay * w[i] + lr * m_hat / (sqrt(v_hat) + eps)
    return w, m, v
