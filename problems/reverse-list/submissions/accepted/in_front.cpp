// A node before the list; what comes after the first node moves to it.
ListNode* reverseList(ListNode* head) {
    ListNode before(0, head);
    while (head && head->next) {
        ListNode* moved = head->next;
        head->next = moved->next;
        moved->next = before.next;
        before.next = moved;
    }
    return before.next;
}
