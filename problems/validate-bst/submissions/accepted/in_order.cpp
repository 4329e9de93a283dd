class Solution {
    const TreeNode* last = nullptr;

public:
    bool isValidBST(TreeNode* root) {
        if (!root) return true;
        if (!isValidBST(root->left)) return false;
        if (last && last->val >= root->val) return false;
        last = root;
        return isValidBST(root->right);
    }
};
