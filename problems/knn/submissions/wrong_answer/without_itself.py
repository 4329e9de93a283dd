# Leaves points out that are equal to the query.
def knn(X, labels, queries, k):
    answer = []
    for q in queries:
        distance = [sum((a - b) ** 2 for a, b in zip(x, q)) for x in X]
        near = sorted([i for i in range(len(X)) if distance[i]] or [0], key=lambda i: distance[i])[:k]
        votes = {}
        for i in near:
            votes[labels[i]] = votes.get(labels[i], 0) + 1
        answer.append(min(votes, key=lambda label: (-votes[label], label)))
    return answer
