from sklearn.linear_model import ElasticNet


def elastic_net(X, y, l1, l2, sweeps):
    model = ElasticNet(alpha=l1 + l2, l1_ratio=l1 / (l1 + l2), max_iter=sweeps, tol=0).fit(X, y)
    return model.coef_.tolist(), float(model.intercept_)
