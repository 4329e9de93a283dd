# Takes the intervals in the given order.
def merge(intervals):
    result = []
    for start, end in intervals:
        if result and start <= result[-1][1] and end >= result[-1][0]:
            result[-1] = [min(start, result[-1][0]), max(end, result[-1][1])]
        else:
            result.append([start, end])
    return result
