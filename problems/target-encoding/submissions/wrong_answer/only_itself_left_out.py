# Leaves out the row itself, but not the rest of its fold.
def target_encoding(category, y, fold, smoothing):
    sums = {}
    for c, t, f in zip(category, y, fold):
        for key in ((c, None), (c, f), (None, None), (None, f)):
            entry = sums.setdefault(key, [0.0, 0])
            entry[0] += t
            entry[1] += 1
    answer = []
    for c, t in zip(category, y):
        total = sums[c, None][0] - t
        count = sums[c, None][1] - 1
        others = sums[None, None][1] - 1
        mean = (sums[None, None][0] - t) / others if others else 0.0
        answer.append((total + smoothing * mean) / (count + smoothing) if count + smoothing else mean)
    return answer
