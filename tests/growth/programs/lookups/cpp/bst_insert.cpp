class Solution {
    struct Node {
        int key;
        unique_ptr<Node> left, right;
    };

public:
    vector<int> solve(vector<int>& nums, vector<int>& queries) {
        Node* root = nullptr;
        for (int x : nums) {
            if (!root) {
                root = new Node{x, nullptr, nullptr};
                continue;
            }
            Node* at = root;
            while (true) {
                auto& child = x < at->key ? at->left : at->right;
                if (!child) {
                    child.reset(new Node{x, nullptr, nullptr});
                    break;
                }
                at = child.get();
            }
        }
        vector<int> present(queries.size(), 0);
        for (size_t i = 0; i < queries.size(); i++) {
            for (Node* at = root; at; at = (queries[i] < at->key ? at->left : at->right).get())
                if (at->key == queries[i]) present[i] = 1;
        }
        return present;
    }
};
