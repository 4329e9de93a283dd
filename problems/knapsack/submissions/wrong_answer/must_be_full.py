# Looks only at choices that fill the bag exactly.
def knapsack(weights, values, capacity):
    best = [0] + [-math.inf] * capacity
    for weight, value in zip(weights, values):
        for room in range(capacity, weight - 1, -1):
            best[room] = max(best[room], best[room - weight] + value)
    return max(best[capacity], 0)
