// A node isn't taken for its own ancestor: the answer is the parent when one lies below the other.
class Solution {
    bool path_to(TreeNode* node, int value, vector<int>& path) {
        if (!node) return false;
        if (node->val == value) return true;
        path.push_back(node->val);
        if (path_to(node->left, value, path) || path_to(node->right, value, path)) return true;
        path.pop_back();
        return false;
    }

public:
    int lowestCommonAncestor(TreeNode* root, int p, int q) {
        vector<int> a, b;
        path_to(root, p, a);
        path_to(root, q, b);
        int answer = root->val;
        for (size_t i = 0; i < min(a.size(), b.size()) && a[i] == b[i]; ++i) answer = a[i];
        return answer;
    }
};
