from sklearn.ensemble import HistGradientBoostingRegressor


def hist_split(bins, g, h, reg_lambda, gamma, min_child):
    model = HistGradientBoostingRegressor(max_iter=1, max_leaf_nodes=2, l2_regularization=reg_lambda)
    split = model.fit(bins, [-v for v in g])._predictors[0][0].nodes[0]
    return int(split["feature_idx"]), int(split["bin_threshold"]), bool(split["missing_go_to_left"]), float(split["gain"])
