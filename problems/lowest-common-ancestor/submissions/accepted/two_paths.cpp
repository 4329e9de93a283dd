// The paths from the root to both nodes; their last common node.
static bool path_to(TreeNode* node, int value, std::vector<int>& path) {
    if (node == nullptr) return false;
    path.push_back(node->val);
    if (node->val == value || path_to(node->left, value, path) || path_to(node->right, value, path)) return true;
    path.pop_back();
    return false;
}

int lowestCommonAncestor(TreeNode* root, int p, int q) {
    std::vector<int> to_p, to_q;
    path_to(root, p, to_p);
    path_to(root, q, to_q);
    size_t i = 0;
    while (i + 1 < std::min(to_p.size(), to_q.size()) && to_p[i + 1] == to_q[i + 1]) ++i;
    return to_p[i];
}
