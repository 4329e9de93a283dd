"""Boosted trees on what is known six weeks ahead: the series' means of late, as of the day before the six weeks."""
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor

AHEAD = 42


def read(name):
    frame = pd.read_csv(name).drop_duplicates("id")
    day_first = frame["date"].str.contains("/")
    frame["day"] = pd.to_datetime(frame["date"].where(~day_first), format="%Y-%m-%d").fillna(
        pd.to_datetime(frame["date"].where(day_first), format="%d/%m/%Y"))
    frame["good"] = frame["good"].str.lower()
    frame["price"] = frame["price"].fillna(frame.groupby("good")["price"].transform("median"))
    return frame


def features(rows, known):
    """`known`: the days before the first day of `rows`."""
    known = known.assign(weekday=known["day"].dt.dayofweek)
    plain = known[known["promotion"] == 0]
    keys = ["shop", "good"]
    out = rows.assign(weekday=rows["day"].dt.dayofweek)
    for days in (14, 28, 56):
        recent = plain[plain["day"] > known["day"].max() - pd.Timedelta(days=days)]
        out = out.merge(recent.groupby(keys)["units"].mean().rename(f"mean{days}").reset_index(), on=keys, how="left")
    of_day = plain.groupby(["good", "weekday"])["units"].mean() / plain.groupby("good")["units"].mean()
    out = out.merge(of_day.rename("of_day").reset_index(), on=["good", "weekday"], how="left")
    out["rising"] = out["mean14"] / out["mean56"]
    out["relative"] = out["price"] / out.groupby("good")["price"].transform("median")
    out["expected"] = out["mean28"] * out["of_day"]
    return out[["expected", "mean14", "mean28", "rising", "of_day", "weekday", "relative", "promotion"]]


train, test = read("train.csv"), read("test.csv")
parts = []
for back in range(0, 29, 7):
    end = train["day"].max() - pd.Timedelta(days=back + AHEAD)
    rows = train[(train["day"] > end) & (train["day"] <= end + pd.Timedelta(days=AHEAD))]
    X = features(rows, train[train["day"] <= end])
    parts.append((X, rows["units"].reset_index(drop=True) / X["mean28"], X["mean28"]))
X, y, weight = (pd.concat([part[i] for part in parts], ignore_index=True) for i in range(3))
model = HistGradientBoostingRegressor(loss="absolute_error", max_iter=150, learning_rate=0.08, min_samples_leaf=60, random_state=0)
scale_free = ["rising", "of_day", "weekday", "relative", "promotion"]
model.fit(X[scale_free], y, sample_weight=weight)
ahead = features(test, train)
prediction = model.predict(ahead[scale_free]) * ahead["mean28"]
pd.DataFrame({"id": test["id"].to_numpy(), "prediction": prediction.clip(lower=0)}).to_csv("pred.csv", index=False)
