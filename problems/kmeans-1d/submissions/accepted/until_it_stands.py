# Searches for the first number that is nearer to the next centroid; stops when nothing changes.
def kmeans1d(x, c0, iters):
    order = sorted(range(len(x)), key=x.__getitem__)
    points = [x[i] for i in order]
    sums = [0.0]
    for v in points:
        sums.append(sums[-1] + v)

    def ends(c):
        found = []
        for a, b in zip(c, c[1:]):
            low, high = 0, len(points)
            while low < high:
                middle = (low + high) // 2
                if points[middle] - a <= b - points[middle]:
                    low = middle + 1
                else:
                    high = middle
            found.append(low)
        return [0] + found + [len(points)]

    c = list(c0)
    places = ends(c)
    for _ in range(iters):
        for j in range(len(c)):
            if places[j] < places[j + 1]:
                c[j] = (sums[places[j + 1]] - sums[places[j]]) / (places[j + 1] - places[j])
        before, places = places, ends(c)
        if places == before:
            break
    labels = [0] * len(x)
    for j in range(len(c)):
        for i in order[places[j]:places[j + 1]]:
            labels[i] = j
    return c, labels
