import numpy as np


def conv2d(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    answer = np.zeros((h - kh + 1, w - kw + 1))
    for i in range(h - kh + 1):
        for j in range(w - kw + 1):
            total = 0.0
            for a in range(kh):
                for b in range(kw):
                    total += image[i + a, j + b] * kernel[a, b]
            answer[i, j] = total
    return answer
