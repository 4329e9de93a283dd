# Looks for the first violation from the start after every merge.
def isotonic(x, y, w):
    at = {}
    for a, b, c in sorted(zip(x, y, w)):
        total, weight = at.get(a, (0.0, 0.0))
        at[a] = (total + b * c, weight + c)
    blocks = [(total, weight, [place]) for place, (total, weight) in at.items()]
    k = 0
    while k + 1 < len(blocks):
        if blocks[k][0] / blocks[k][1] > blocks[k + 1][0] / blocks[k + 1][1]:
            a, b = blocks[k], blocks.pop(k + 1)
            blocks[k] = (a[0] + b[0], a[1] + b[1], a[2] + b[2])
            k = 0
        else:
            k += 1
    fitted = {place: total / weight for total, weight, places in blocks for place in places}
    return [fitted[v] for v in x]
