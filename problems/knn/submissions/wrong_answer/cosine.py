# Compares angles instead of distances.
def knn(X, labels, queries, k):
    answer = []
    for q in queries:
        distance = [-sum(a * b for a, b in zip(x, q)) / (1e-12 + sum(a * a for a in x) * sum(b * b for b in q)) ** 0.5 for x in X]
        near = sorted(range(len(X)), key=lambda i: distance[i])[:k]
        votes = {}
        for i in near:
            votes[labels[i]] = votes.get(labels[i], 0) + 1
        answer.append(min(votes, key=lambda label: (-votes[label], label)))
    return answer
