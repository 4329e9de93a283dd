// Finds the turn, and searches as if it had been turned back.
std::vector<int> searchRotated(const std::vector<int>& nums, const std::vector<int>& targets) {
    const size_t n = nums.size();
    size_t turn = 0;
    if (n > 0 && nums.front() > nums.back()) {
        turn = std::partition_point(nums.begin(), nums.end(), [&](int v) { return v >= nums.front(); }) - nums.begin();
    }
    std::vector<int> answer;
    for (int target : targets) {
        size_t low = 0, high = n;
        while (low < high) {
            const size_t middle = (low + high) / 2;
            if (nums[(middle + turn) % n] < target) low = middle + 1;
            else high = middle;
        }
        const bool found = low < n && nums[(low + turn) % n] == target;
        answer.push_back(found ? int((low + turn) % n) : -1);
    }
    return answer;
}
