# Looks at the rows of the own fold instead of the others.
def target_encoding(category, y, fold, smoothing):
    answer = []
    for i in range(len(y)):
        outside = [j for j in range(len(y)) if fold[j] == fold[i]]
        if not outside:
            answer.append(0.0)
            continue
        mean = sum(y[j] for j in outside) / len(outside)
        same = [y[j] for j in outside if category[j] == category[i]]
        weight = len(same) + smoothing
        answer.append((sum(same) + smoothing * mean) / weight if weight else mean)
    return answer
