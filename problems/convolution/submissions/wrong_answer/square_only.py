# Takes the image and the kernel for squares.
import numpy as np


def conv2d(image, kernel):
    size, side = len(image), len(kernel)
    answer = np.zeros((size - side + 1, size - side + 1))
    for a in range(side):
        for b in range(side):
            answer += kernel[a, b] * image[a : a + len(answer), b : b + len(answer)]
    return answer
