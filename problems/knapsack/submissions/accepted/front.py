# Keeps the (weight, value) sums that no lighter sum matches in value, merged with each item's.
def knapsack(weights, values, capacity):
    sums = [(0, 0)]
    for weight, value in zip(weights, values):
        taken = [(w + weight, v + value) for w, v in sums if w + weight <= capacity]
        front, most = [], -1
        for w, v in sorted(sums + taken, key=lambda s: (s[0], -s[1])):
            if v > most:
                front.append((w, v))
                most = v
        sums = front
    return sums[-1][1]
