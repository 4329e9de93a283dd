# Halves gamma as well.
def hist_split(bins, g, h, reg_lambda, gamma, min_child):
    n, G, H = len(bins), sum(g), sum(h)
    parent = score(G, H, reg_lambda)
    best = (-1, -1, False, 0.0)
    for f in range(len(bins[0])):
        size = max(row[f] for row in bins) + 1
        rows, gs, hs = [0] * size, [0.0] * size, [0.0] * size
        missing = [0, 0.0, 0.0]
        for row, a, b in zip(bins, g, h):
            if row[f] < 0:
                missing = [missing[0] + 1, missing[1] + a, missing[2] + b]
            else:
                rows[row[f]] += 1
                gs[row[f]] += a
                hs[row[f]] += b
        left_n, left_g, left_h = 0, 0.0, 0.0
        for b in range(size):
            left_n += rows[b]
            left_g += gs[b]
            left_h += hs[b]
            for default_left in (True, False):
                nl, gl, hl = left_n, left_g, left_h
                if default_left:
                    nl, gl, hl = nl + missing[0], gl + missing[1], hl + missing[2]
                nr, gr, hr = n - nl, G - gl, H - hl
                if nl == 0 or nr == 0 or hl < min_child or hr < min_child:
                    continue
                gain = (score(gl, hl, reg_lambda) + score(gr, hr, reg_lambda) - parent) / 2 - gamma / 2
                if gain > best[3]:
                    best = (f, b, default_left, gain)
    return best


def score(g, h, reg_lambda):
    return g * g / (h + reg_lambda)
