// Walks from the head to each random link's place.
class Solution {
public:
    Node* copyRandomList(Node* head) {
        Node first(0);
        Node* last = &first;
        for (Node* at = head; at; at = at->next) last = last->next = new Node(at->val);
        for (Node *at = head, *copy = first.next; at; at = at->next, copy = copy->next) {
            if (!at->random) continue;
            Node* target = first.next;
            for (Node* step = head; step != at->random; step = step->next) target = target->next;
            copy->random = target;
        }
        return first.next;
    }
};
