static void visit(TreeNode* node, size_t depth, std::vector<std::vector<int>>& levels) {
    if (node == nullptr) return;
    if (depth == levels.size()) levels.emplace_back();
    levels[depth].push_back(node->val);
    visit(node->left, depth + 1, levels);
    visit(node->right, depth + 1, levels);
}

std::vector<std::vector<int>> levelOrder(TreeNode* root) {
    std::vector<std::vector<int>> levels;
    visit(root, 0, levels);
    return levels;
}
