// The inner loop has no basic blocks that the compiler knows of.
int solve(vector<int>& nums) {
    int most = 0;
    for (int first : nums) {
        const int* at = nums.data();
        size_t left = nums.size();
        __asm__ volatile(
            "1: mov (%[at]), %%eax\n sub %[first], %%eax\n cmp %[most], %%eax\n cmovg %%eax, %[most]\n add $4, %[at]\n"
            "dec %[left]\n jnz 1b"
            : [most] "+r"(most), [at] "+r"(at), [left] "+r"(left)
            : [first] "r"(first)
            : "rax", "cc", "memory");
    }
    return most;
}
