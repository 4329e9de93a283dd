import numpy as np
from sklearn.cluster import KMeans


class Solution:
    def kmeans(self, X, C0, iters):
        fitted = KMeans(n_clusters=len(C0), init=np.array(C0), n_init=1, max_iter=iters).fit(X)
        return fitted.cluster_centers_.tolist(), fitted.labels_.tolist()
