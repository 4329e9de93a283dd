# Divides by the number of rows outside the fold although there are none.
def target_encoding(category, y, fold, smoothing):
    sums = {}
    for c, t, f in zip(category, y, fold):
        for key in ((c, None), (c, f), (None, None), (None, f)):
            entry = sums.setdefault(key, [0.0, 0])
            entry[0] += t
            entry[1] += 1
    answer = []
    for c, f in zip(category, fold):
        total = sums[c, None][0] - sums[c, f][0]
        count = sums[c, None][1] - sums[c, f][1]
        others = sums[None, None][1] - sums[None, f][1]
        mean = (sums[None, None][0] - sums[None, f][0]) / others
        answer.append((total + smoothing * mean) / (count + smoothing) if count + smoothing else mean)
    return answer
