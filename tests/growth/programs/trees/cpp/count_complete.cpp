int solve(TreeNode* root) {
    if (!root) return 0;
    int leftDepth = 0, rightDepth = 0;
    for (TreeNode* node = root; node; node = node->left) ++leftDepth;
    for (TreeNode* node = root; node; node = node->right) ++rightDepth;
    if (leftDepth == rightDepth) return (1 << leftDepth) - 1;
    return 1 + solve(root->left) + solve(root->right);
}
