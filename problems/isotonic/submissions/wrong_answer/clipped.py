# Clips the values to the interval from 0 to 1.
def isotonic(x, y, w):
    order = sorted(range(len(x)), key=lambda i: x[i])
    at = {}
    for i in order:
        total, weight = at.get(x[i], (0.0, 0.0))
        at[x[i]] = (total + w[i] * y[i], weight + w[i])
    blocks = []
    for place, (total, weight) in at.items():
        places = [place]
        while blocks and blocks[-1][0] / blocks[-1][1] >= total / weight:
            before, weight_before, places_before = blocks.pop()
            total += before
            weight += weight_before
            places_before.extend(places)
            places = places_before
        blocks.append((total, weight, places))
    fitted = {place: min(1.0, max(0.0, total / weight)) for total, weight, places in blocks for place in places}
    return [fitted[v] for v in x]
