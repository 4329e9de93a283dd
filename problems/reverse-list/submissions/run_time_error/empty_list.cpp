// Looks at head->next before asking whether there is a head.
class Solution {
public:
    ListNode* reverseList(ListNode* head) {
        ListNode* node = head->next;
        head->next = nullptr;
        while (node) {
            ListNode* next = node->next;
            node->next = head;
            head = node;
            node = next;
        }
        return head;
    }
};
