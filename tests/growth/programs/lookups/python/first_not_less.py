def solve(nums, queries):
    return [next((i for i, x in enumerate(nums) if x >= q), -1) for q in queries]
