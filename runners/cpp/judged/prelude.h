// What a function submission finds in scope: the standard library, `using namespace std`, ListNode and TreeNode.
// Precompiled; the judge includes it before the submission, so that no macro of a submission reaches the harness.
#pragma once

#include <bits/stdc++.h>

#include "judged/harness.h"

// The names a submission expects without writing them: the shape every practice site uses.
using namespace std;  // NOLINT

struct ListNode {
  int val;
  ListNode* next;
  ListNode() : val(0), next(nullptr) {}
  ListNode(int x) : val(x), next(nullptr) {}  // NOLINT: implicit, as submissions expect
  ListNode(int x, ListNode* next_node) : val(x), next(next_node) {}
};

struct TreeNode {
  int val;
  TreeNode* left;
  TreeNode* right;
  TreeNode() : val(0), left(nullptr), right(nullptr) {}
  TreeNode(int x) : val(x), left(nullptr), right(nullptr) {}  // NOLINT: implicit, as submissions expect
  TreeNode(int x, TreeNode* l, TreeNode* r) : val(x), left(l), right(r) {}
};
