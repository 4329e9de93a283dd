# Returns one half when there is only one class.
def auc(scores, labels):
    order = sorted(zip(scores, labels))
    negatives = area = i = 0
    while i < len(order):
        group = []
        while i < len(order) and (not group or order[i][0] == order[i - 1][0]):
            group.append(order[i][1])
            i += 1
        ones = sum(group)
        area += ones * (negatives + (len(group) - ones) / 2)
        negatives += len(group) - ones
    pairs = negatives * (len(order) - negatives)
    return area / pairs if pairs else 0.5
