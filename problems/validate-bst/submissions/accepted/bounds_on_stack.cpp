// Every node waits with the two bounds that the path to it sets.
bool isValidBST(TreeNode* root) {
    struct Entry {
        TreeNode* node;
        long long low, high;
    };
    std::vector<Entry> stack{{root, LLONG_MIN, LLONG_MAX}};
    while (!stack.empty()) {
        auto [node, low, high] = stack.back();
        stack.pop_back();
        if (node == nullptr) continue;
        if (node->val <= low || node->val >= high) return false;
        stack.push_back({node->left, low, node->val});
        stack.push_back({node->right, node->val, high});
    }
    return true;
}
