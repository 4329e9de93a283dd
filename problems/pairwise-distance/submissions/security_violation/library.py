from scipy.spatial.distance import cdist


def pairwise_distance(X, Y):
    return cdist(X, Y)
