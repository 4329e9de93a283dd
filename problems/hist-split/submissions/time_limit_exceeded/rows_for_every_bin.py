# Goes through all rows for every bin.
def hist_split(bins, g, h, reg_lambda, gamma, min_child):
    G, H = sum(g), sum(h)
    best = (-1, -1, False, 0.0)
    for f in range(len(bins[0])):
        for b in range(max(row[f] for row in bins) + 1):
            for default_left in (True, False):
                left = [i for i, row in enumerate(bins) if (default_left if row[f] < 0 else row[f] <= b)]
                gl, hl = sum(g[i] for i in left), sum(h[i] for i in left)
                if len(left) in (0, len(bins)) or hl < min_child or H - hl < min_child:
                    continue
                gain = gl**2 / (hl + reg_lambda) + (G - gl) ** 2 / (H - hl + reg_lambda) - G**2 / (H + reg_lambda)
                if gain / 2 - gamma > best[3]:
                    best = (f, b, default_left, gain / 2 - gamma)
    return best
