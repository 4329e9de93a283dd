// Merges neighbouring lists until one is left.
class Solution {
    ListNode* merge(ListNode* a, ListNode* b) {
        ListNode front, *last = &front;
        while (a && b) {
            ListNode*& least = b->val < a->val ? b : a;
            last = last->next = least;
            least = least->next;
        }
        last->next = a ? a : b;
        return front.next;
    }

public:
    ListNode* mergeKLists(vector<ListNode*>& lists) {
        if (lists.empty()) return nullptr;
        for (size_t step = 1; step < lists.size(); step *= 2)
            for (size_t i = 0; i + step < lists.size(); i += 2 * step) lists[i] = merge(lists[i], lists[i + step]);
        return lists[0];
    }
};
