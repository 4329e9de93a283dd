def moving_average(x, w):
    return [float(x[i:i + w].mean()) for i in range(len(x) - w + 1)]
