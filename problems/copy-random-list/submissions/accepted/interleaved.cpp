class Solution {
public:
    Node* copyRandomList(Node* head) {
        for (Node* at = head; at; at = at->next->next) {
            Node* copy = new Node(at->val);
            copy->next = at->next;
            at->next = copy;
        }
        for (Node* at = head; at; at = at->next->next)
            if (at->random) at->next->random = at->random->next;
        Node* result = head ? head->next : nullptr;
        for (Node* at = head; at; at = at->next) {
            Node* copy = at->next;
            at->next = copy->next;
            if (copy->next) copy->next = copy->next->next;
        }
        return result;
    }
};
