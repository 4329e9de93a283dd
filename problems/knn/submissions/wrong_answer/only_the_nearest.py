# Predicts the label of the nearest point.
def knn(X, labels, queries, k):
    answer = []
    for q in queries:
        distance = [sum((a - b) ** 2 for a, b in zip(x, q)) for x in X]
        near = sorted(range(len(X)), key=lambda i: distance[i])[:1]
        votes = {}
        for i in near:
            votes[labels[i]] = votes.get(labels[i], 0) + 1
        answer.append(min(votes, key=lambda label: (-votes[label], label)))
    return answer
