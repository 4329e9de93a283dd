ListNode* solve(ListNode* head) {
    ListNode dummy(INT_MIN);
    while (head) {
        ListNode* rest = head->next;
        ListNode* place = &dummy;
        while (place->next && place->next->val < head->val) place = place->next;
        head->next = place->next;
        place->next = head;
        head = rest;
    }
    return dummy.next;
}
