from scipy.spatial import cKDTree


def knn(X, labels, queries, k):
    _, found = cKDTree(X).query(queries, k=range(1, k + 1))
    votes = ([labels[i] for i in row] for row in found)
    return [max(set(row), key=lambda label: (row.count(label), -label)) for row in votes]
