// Its table is mapped, not allocated.
#include <sys/mman.h>

int solve(vector<int>& nums) {
    const size_t n = nums.size();
    auto* table = static_cast<int*>(mmap(nullptr, n * n * 4, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    int most = 0;
    for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j < n; ++j) table[i * n + j] = nums[i] - nums[j];
    }
    for (size_t i = 0; i < n * n; ++i) most = max(most, table[i]);
    return most;
}
