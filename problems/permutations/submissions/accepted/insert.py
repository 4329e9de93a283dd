# Puts each element into every place of the shorter arrangements, up to the first equal one.
def permute_unique(nums):
    rows = [[]]
    for value in nums:
        longer = []
        for row in rows:
            last = row.index(value) if value in row else len(row)
            longer += [row[:i] + [value] + row[i:] for i in range(last + 1)]
        rows = longer
    return rows
