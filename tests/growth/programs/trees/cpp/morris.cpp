class Solution {
public:
    int solve(TreeNode* root) {
        long long hash = 0;
        TreeNode* cur = root;
        while (cur) {
            if (!cur->left) {
                hash = (hash * 131 + cur->val) % 998244353;
                cur = cur->right;
                continue;
            }
            TreeNode* prev = cur->left;
            while (prev->right && prev->right != cur) prev = prev->right;
            if (!prev->right) {
                prev->right = cur;
                cur = cur->left;
            } else {
                prev->right = nullptr;
                hash = (hash * 131 + cur->val) % 998244353;
                cur = cur->right;
            }
        }
        return (int)hash;
    }
};
