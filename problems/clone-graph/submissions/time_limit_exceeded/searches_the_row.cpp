// Searches the row of all nodes for each neighbour, from its end. It passes all cases in time; its growth does not pass.
class Solution {
public:
    Node* cloneGraph(Node* node) {
        if (!node) return nullptr;
        vector<Node*> old{node}, made{new Node(node->val)};
        for (size_t i = 0; i < old.size(); ++i)
            for (Node* other : old[i]->neighbors) {
                size_t place = old.size();
                while (place > 0 && old[place - 1] != other) --place;
                if (place == 0) {
                    old.push_back(other);
                    made.push_back(new Node(other->val));
                    place = old.size();
                }
                made[i]->neighbors.push_back(made[place - 1]);
            }
        return made[0];
    }
};
