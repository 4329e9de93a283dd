class Solution {
    int height(TreeNode* node) {
        if (!node) return 0;
        return 1 + max(height(node->left), height(node->right));
    }
    bool isBalanced(TreeNode* node) {
        if (!node) return true;
        if (abs(height(node->left) - height(node->right)) > 1) return false;
        return isBalanced(node->left) && isBalanced(node->right);
    }

public:
    int solve(TreeNode* root) { return isBalanced(root) ? 1 : 0; }
};
