class Solution {
public:
    int solve(TreeNode* root) {
        if (!root) return 0;
        int with = root->val;
        if (root->left) with += solve(root->left->left) + solve(root->left->right);
        if (root->right) with += solve(root->right->left) + solve(root->right->right);
        int without = solve(root->left) + solve(root->right);
        return max(with, without);
    }
};
