# All points as near as the k-th vote, however many.
def knn(X, labels, queries, k):
    answer = []
    for q in queries:
        distance = [sum((a - b) ** 2 for a, b in zip(x, q)) for x in X]
        limit = sorted(distance)[k - 1]
        near = [i for i in range(len(X)) if distance[i] <= limit]
        votes = {}
        for i in near:
            votes[labels[i]] = votes.get(labels[i], 0) + 1
        answer.append(min(votes, key=lambda label: (-votes[label], label)))
    return answer
