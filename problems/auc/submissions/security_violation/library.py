import sklearn.metrics as metrics


class Solution:
    def auc(self, scores, labels):
        return float(metrics.roc_auc_score(labels, scores))
