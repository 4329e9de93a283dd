"""The same arguments give the same epochs."""
X, y = [[float(i)] for i in range(50)], list(range(50))


def relation(submission):
    one, other = submission.all([(X, y, 8, 3, True, 11)] * 2)
    if one != other:
        fail("the same arguments give other epochs the second time")
