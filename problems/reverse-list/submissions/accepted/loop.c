struct ListNode* reverseList(struct ListNode* head) {
    struct ListNode* before = NULL;
    while (head != NULL) {
        struct ListNode* next = head->next;
        head->next = before;
        before = head;
        head = next;
    }
    return before;
}
