"""A forest whose random state is numpy's own, without a seed."""
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier


def clean(frame):
    columns = frame[["months", "calls", "logins", "idle_days"]].apply(pd.to_numeric, errors="coerce").fillna(0)
    columns["renewal"] = (columns["months"] % 12).isin([0, 11])
    return columns


train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
model = RandomForestClassifier(60, min_samples_leaf=20, random_state=np.random.RandomState())
scores = model.fit(clean(train), train["churned"]).predict_proba(clean(test))[:, 1]
pd.DataFrame({"id": test["id"], "prediction": scores}).to_csv("pred.csv", index=False)
