// Looks for the greatest and the smallest value of both subtrees at every node.
class Solution {
    long long greatest(TreeNode* node) {
        return node ? max({(long long)node->val, greatest(node->left), greatest(node->right)}) : LLONG_MIN;
    }
    long long smallest(TreeNode* node) {
        return node ? min({(long long)node->val, smallest(node->left), smallest(node->right)}) : LLONG_MAX;
    }

public:
    bool isValidBST(TreeNode* root) {
        if (!root) return true;
        if (greatest(root->left) >= root->val || smallest(root->right) <= root->val) return false;
        return isValidBST(root->left) && isValidBST(root->right);
    }
};
