// Eight numbers at a time.
#include <immintrin.h>

__attribute__((target("avx2"))) int solve(vector<int>& nums) {
    int most = 0;
    for (int a : nums) {
        const __m256i first = _mm256_set1_epi32(a);
        __m256i best = _mm256_setzero_si256();
        size_t j = 0;
        for (; j + 8 <= nums.size(); j += 8) {
            const __m256i next = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(&nums[j]));
            best = _mm256_max_epi32(best, _mm256_sub_epi32(first, next));
        }
        for (; j < nums.size(); ++j) most = max(most, a - nums[j]);
        for (int lane : reinterpret_cast<const int(&)[8]>(best)) most = max(most, lane);
    }
    return most;
}
