# Sorts starts and ends apart: a gap lies where the next start is beyond the current end.
def merge(intervals):
    starts = sorted(s for s, _ in intervals)
    ends = sorted(e for _, e in intervals)
    result, first = [], 0
    for i, end in enumerate(ends):
        if i + 1 == len(starts) or starts[i + 1] > end:
            result.append([starts[first], end])
            first = i + 1
    return result
