# The mean of the other folds' means instead of the mean of their rows.
def target_encoding(category, y, fold, smoothing):
    answer = []
    for i in range(len(y)):
        outside = [j for j in range(len(y)) if fold[j] != fold[i]]
        if not outside:
            answer.append(0.0)
            continue
        folds = {}
        for j in outside:
            folds.setdefault(fold[j], []).append(y[j])
        mean = sum(sum(v) / len(v) for v in folds.values()) / len(folds)
        same = [y[j] for j in outside if category[j] == category[i]]
        weight = len(same) + smoothing
        answer.append((sum(same) + smoothing * mean) / weight if weight else mean)
    return answer
