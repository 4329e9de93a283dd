class Solution {
    ListNode* reverse(ListNode* head) {
        ListNode* before = nullptr;
        while (head) {
            ListNode* next = head->next;
            head->next = before;
            before = head;
            head = next;
        }
        return before;
    }

public:
    ListNode* solve(ListNode* head) {
        if (!head || !head->next) return head;
        ListNode *slow = head, *fast = head->next;
        while (fast && fast->next) {
            slow = slow->next;
            fast = fast->next->next;
        }
        ListNode* back = reverse(slow->next);
        slow->next = nullptr;
        for (ListNode* front = head; back;) {
            ListNode *nextFront = front->next, *nextBack = back->next;
            front->next = back;
            back->next = nextFront;
            front = nextFront;
            back = nextBack;
        }
        return head;
    }
};
