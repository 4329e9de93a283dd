import pandas as pd


def moving_average(x, w):
    return pd.Series(x).rolling(w).mean().to_numpy()[w - 1:]
