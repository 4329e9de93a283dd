// Goes up from both by one step at a time, although they may lie at different depths.
class Solution {
public:
    int lowestCommonAncestor(TreeNode* root, int p, int q) {
        unordered_map<int, int> parent{{root->val, root->val}};
        vector<TreeNode*> stack{root};
        while (!stack.empty()) {
            TreeNode* node = stack.back();
            stack.pop_back();
            for (TreeNode* child : {node->left, node->right})
                if (child) parent[child->val] = node->val, stack.push_back(child);
        }
        while (p != q) p = parent[p], q = parent[q];
        return p;
    }
};
