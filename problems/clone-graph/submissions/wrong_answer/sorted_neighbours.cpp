// Keeps edges in a set: the neighbours come out in another order.
class Solution {
public:
    Node* cloneGraph(Node* node) {
        if (!node) return nullptr;
        map<int, set<int>> edges;
        vector<Node*> queue{node};
        for (size_t i = 0; i < queue.size(); ++i) {
            Node* at = queue[i];
            if (edges.count(at->val)) continue;
            edges[at->val];
            for (Node* other : at->neighbors) {
                edges[at->val].insert(other->val);
                queue.push_back(other);
            }
        }
        map<int, Node*> made;
        for (auto& [val, all] : edges) made[val] = new Node(val);
        for (auto& [val, all] : edges)
            for (int other : all) made[val]->neighbors.push_back(made[other]);
        return made[node->val];
    }
};
