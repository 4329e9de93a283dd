"""Says whether a customer will leave, 0 or 1: most of the order is lost."""
import pandas as pd
from sklearn.linear_model import LogisticRegression


def clean(frame):
    return frame[["months", "calls", "logins", "idle_days"]].apply(pd.to_numeric, errors="coerce").fillna(0)


train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
model = LogisticRegression(max_iter=1000).fit(clean(train), train["churned"])
pd.DataFrame({"id": test["id"], "prediction": model.predict(clean(test))}).to_csv("pred.csv", index=False)
