struct Pair {
    int value, index;
};

static int by_value(const void* a, const void* b) {
    const struct Pair *x = a, *y = b;
    return (x->value > y->value) - (x->value < y->value);
}

/**
 * Note: The returned array must be malloced, assume caller calls free().
 */
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    struct Pair* pairs = malloc(numsSize * sizeof(struct Pair));
    for (int i = 0; i < numsSize; i++) pairs[i] = (struct Pair){nums[i], i};
    qsort(pairs, numsSize, sizeof(struct Pair), by_value);
    int* answer = malloc(2 * sizeof(int));
    *returnSize = 2;
    for (int low = 0, high = numsSize - 1; low < high;) {
        const long long sum = (long long)pairs[low].value + pairs[high].value;
        if (sum == target) {
            const int a = pairs[low].index, b = pairs[high].index;
            answer[0] = a < b ? a : b;
            answer[1] = a < b ? b : a;
            break;
        }
        if (sum < target) low++;
        else high--;
    }
    free(pairs);
    return answer;
}
