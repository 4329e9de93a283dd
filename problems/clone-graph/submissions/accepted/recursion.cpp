class Solution {
    unordered_map<Node*, Node*> made;

public:
    Node* cloneGraph(Node* node) {
        if (node == NULL) return NULL;
        if (made.count(node)) return made[node];
        Node* copy = made[node] = new Node(node->val);
        for (Node* neighbor : node->neighbors) copy->neighbors.push_back(cloneGraph(neighbor));
        return copy;
    }
};
