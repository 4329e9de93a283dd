class Solution {
public:
    // the smallest value, if it is a search tree
    int solve(TreeNode* root) {
        while (root->left != nullptr) root = root->left;
        return root->val;
    }
};
