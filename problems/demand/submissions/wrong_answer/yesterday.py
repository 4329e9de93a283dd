"""Learns from what was sold the day before, which is not known six weeks ahead: there it takes 0 for it."""
import numpy as np
import pandas as pd


def read(name):
    frame = pd.read_csv(name).drop_duplicates("id")
    day_first = frame["date"].str.contains("/")
    frame["day"] = pd.to_datetime(frame["date"].where(~day_first), format="%Y-%m-%d").fillna(
        pd.to_datetime(frame["date"].where(day_first), format="%d/%m/%Y"))
    frame["good"] = frame["good"].str.lower()
    return frame


def design(rows):
    return np.column_stack([np.ones(len(rows)), rows["yesterday"], rows["promotion"], rows["day"].dt.dayofweek == 5])


train, test = read("train.csv"), read("test.csv")
both = pd.concat([train, test]).sort_values("day")
both["yesterday"] = both.groupby(["shop", "good"])["units"].shift(1).fillna(0)
past, ahead = both[both["units"].notna()], both[both["units"].isna()]
w = np.linalg.lstsq(design(past), past["units"].to_numpy(), rcond=None)[0]
pd.DataFrame({"id": ahead["id"], "prediction": design(ahead) @ w}).to_csv("pred.csv", index=False)
