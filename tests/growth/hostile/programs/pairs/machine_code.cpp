// Makes the inner loop at run time.
#include <sys/mman.h>

int solve(vector<int>& nums) {
    // long f(const int* at, long left, int first): how many are less; left > 0
    static const unsigned char code[] = {0x31, 0xc0, 0x31, 0xc9, 0x39, 0x17, 0x0f, 0x9c, 0xc1, 0x48, 0x01, 0xc8,
                                         0x48, 0x83, 0xc7, 0x04, 0x48, 0xff, 0xce, 0x75, 0xef, 0xc3};
    void* page = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    memcpy(page, code, sizeof code);
    if (mprotect(page, 4096, PROT_READ | PROT_EXEC) != 0) return -1;
    auto* less = reinterpret_cast<long (*)(const int*, long, int)>(page);
    int least = 0, most = 0;
    const long size = static_cast<long>(nums.size());
    for (int each : nums) {
        const long below = less(nums.data(), size, each);
        if (below == 0) least = each;
        if (below == size - 1) most = each;
    }
    return most - least;
}
