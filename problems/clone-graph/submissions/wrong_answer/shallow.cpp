// Only the first node is a new one.
class Solution {
public:
    Node* cloneGraph(Node* node) { return node ? new Node(node->val, node->neighbors) : nullptr; }
};
