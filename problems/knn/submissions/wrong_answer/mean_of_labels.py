# Rounds the mean of the neighbours' labels.
def knn(X, labels, queries, k):
    answer = []
    for q in queries:
        distance = [sum((a - b) ** 2 for a, b in zip(x, q)) for x in X]
        near = sorted(range(len(X)), key=lambda i: distance[i])[:k]
        answer.append(round(sum(labels[i] for i in near) / k))
    return answer
