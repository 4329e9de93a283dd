// What a C function submission finds in scope, and the harness that reads its call and writes its answer
// (docs/formats/values.md). It stands before the submission, out of reach of its macros; the generated main.c includes
// it, then the submission, and calls it. Everything is static, and no further system header is needed: a submission may
// have a function called read or link.
#pragma once

#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <float.h>
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#if __has_include(<uthash.h>)
#include <uthash.h>
#endif

struct ListNode {
  int val;
  struct ListNode* next;
};

struct TreeNode {
  int val;
  struct TreeNode* left;
  struct TreeNode* right;
};

// libc's, by names that no submission has.
extern ssize_t judged_read(int, void*, size_t) __asm__("read");
extern ssize_t judged_write(int, const void*, size_t) __asm__("write");
extern void judged_exit(int) __asm__("_exit") __attribute__((noreturn));

enum { kJudgedAnswerFd = 3, kJudgedInputFd = 4, kJudgedHeaderBytes = 16, kJudgedMaxElements = 8 << 20 };
enum JudgedKind { kJudgedAnswer = 2, kJudgedRaised = 3, kJudgedBadType = 4 };

static const char *judged_at, *judged_end;  // the call's payload
static char* judged_out;                    // the answer's encoding
static size_t judged_size, judged_room;

// Replies

static void judged_write_all(const char* bytes, size_t size) {
  while (size > 0) {
    const ssize_t written = judged_write(kJudgedAnswerFd, bytes, size);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) judged_exit(1);
    bytes += written;
    size -= (size_t)written;
  }
}

/// What the submission printed goes out first, then the one reply frame; then nothing of the submission runs again.
__attribute__((noreturn)) static void judged_reply(enum JudgedKind kind, const char* payload, size_t size) {
  fflush(NULL);
  char header[kJudgedHeaderBytes] = {'J', 'D', 'G', '1', (char)kind};
  const uint64_t length = size;
  memcpy(header + 8, &length, sizeof length);
  judged_write_all(header, sizeof header);
  judged_write_all(payload, size);
  judged_exit(0);
}

/// Needs no memory: there may be none left.
__attribute__((noreturn)) static void judged_reply_strings(enum JudgedKind kind, const char* a, const char* b,
                                                           const char* c) {
  char payload[1024];
  size_t size = 0;
  const char* strings[3] = {a, b, c};
  for (int i = 0; i < 3; ++i) {
    const uint32_t length = (uint32_t)strnlen(strings[i], 300);
    memcpy(payload + size, &length, sizeof length);
    memcpy(payload + size + sizeof length, strings[i], length);
    size += sizeof length + length;
  }
  judged_reply(kind, payload, size);
}

__attribute__((noreturn)) static void judged_bad_answer(const char* path, const char* wanted, const char* got) {
  judged_reply_strings(kJudgedBadType, path, wanted, got);
}

__attribute__((noreturn)) static void judged_broken_call(const char* what) {
  fprintf(stderr, "judged: malformed call: %s\n", what);
  judged_exit(125);
}

static void* judged_allocate(size_t size) {
  void* memory = malloc(size > 0 ? size : 1);
  if (memory == NULL) judged_reply_strings(kJudgedRaised, "out of memory", "malloc returned NULL", "");
  return memory;
}

// Reading

static void judged_read_all(char* bytes, size_t size) {
  while (size > 0) {
    const ssize_t got = judged_read(kJudgedInputFd, bytes, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) judged_broken_call("too short");
    bytes += got;
    size -= (size_t)got;
  }
}

static void judged_read_call(void) {
  char header[kJudgedHeaderBytes];
  judged_read_all(header, sizeof header);
  if (memcmp(header, "JDG1\1\0\0\0", 8) != 0) judged_broken_call("not a call frame");
  uint64_t size;
  memcpy(&size, header + 8, sizeof size);
  char* payload = (char*)judged_allocate(size);
  judged_read_all(payload, size);
  judged_at = payload;
  judged_end = payload + size;
}

static const char* judged_take(size_t size) {
  if (size > (size_t)(judged_end - judged_at)) judged_broken_call("too short");
  const char* bytes = judged_at;
  judged_at += size;
  return bytes;
}

static int64_t judged_i64(void) {
  int64_t value;
  memcpy(&value, judged_take(sizeof value), sizeof value);
  return value;
}
static double judged_f64(void) {
  double value;
  memcpy(&value, judged_take(sizeof value), sizeof value);
  return value;
}
static int judged_count(void) {
  uint32_t value;
  memcpy(&value, judged_take(sizeof value), sizeof value);
  return (int)value;
}
static bool judged_bool(void) {
  return *judged_take(1) != 0;
}
static char* judged_str(void) {
  const size_t size = (size_t)judged_count();
  char* text = (char*)judged_allocate(size + 1);
  memcpy(text, judged_take(size), size);
  text[size] = '\0';
  return text;
}
/// A string of one character, as boards of letters have them.
static char judged_char(const char* name) {
  const int size = judged_count();
  if (size != 1)
    judged_reply_strings(kJudgedRaised, "out of range", name, "a text that is not one character does not fit char");
  return *judged_take(1);
}

__attribute__((noreturn)) static void judged_misfit(const char* name, long long value, const char* type) {
  char message[200];
  snprintf(message, sizeof message, "argument %s = %lld does not fit %s", name, value, type);
  judged_reply_strings(kJudgedRaised, "out of range", message, "");
}

#define JUDGED_INT(T, name)                                                     \
  ({                                                                            \
    const int64_t judged_value = judged_i64();                                  \
    if ((T)judged_value != judged_value) judged_misfit(name, judged_value, #T); \
    (T) judged_value;                                                           \
  })

/// Declares an array and its size, each element read by `read`.
#define JUDGED_ARRAY(T, variable, read)                                  \
  int variable##Size = judged_count();                                   \
  T* variable = (T*)judged_allocate((size_t)variable##Size * sizeof(T)); \
  for (int judged_i = 0; judged_i < variable##Size; ++judged_i) variable[judged_i] = (read)

/// Declares an array of rows, its size, and the rows' sizes.
#define JUDGED_ROWS(T, variable, read)                                                  \
  int variable##Size = judged_count();                                                  \
  T** variable = (T**)judged_allocate((size_t)variable##Size * sizeof(T*));             \
  int* variable##ColSize = (int*)judged_allocate((size_t)variable##Size * sizeof(int)); \
  for (int judged_r = 0; judged_r < variable##Size; ++judged_r) {                       \
    JUDGED_ARRAY(T, judged_row, read);                                                  \
    variable[judged_r] = judged_row;                                                    \
    variable##ColSize[judged_r] = judged_rowSize;                                       \
  }                                                                                     \
  (void)0

static struct ListNode* judged_list(const char* name) {
  struct ListNode* head = NULL;
  struct ListNode** end = &head;
  for (int left = judged_count(); left > 0; --left) {
    struct ListNode* node = (struct ListNode*)judged_allocate(sizeof *node);
    node->val = JUDGED_INT(int, name);
    node->next = NULL;
    *end = node;
    end = &node->next;
  }
  return head;
}

static struct TreeNode* judged_place(const char* name) {
  if (!judged_bool()) return NULL;
  struct TreeNode* node = (struct TreeNode*)judged_allocate(sizeof *node);
  node->val = JUDGED_INT(int, name);
  node->left = node->right = NULL;
  return node;
}

/// Level order: the children of every present node, one after the other.
static struct TreeNode* judged_tree(const char* name) {
  const int places = judged_count();
  if (places == 0) return NULL;
  struct TreeNode** nodes = (struct TreeNode**)judged_allocate((size_t)places * sizeof *nodes);
  int present = 0;
  nodes[present++] = judged_place(name);
  for (int place = 1, parent = 0; place < places; ++place) {
    struct TreeNode* node = judged_place(name);
    if (place % 2 == 1) {
      nodes[parent]->left = node;
    } else {
      nodes[parent++]->right = node;
    }
    if (node != NULL) nodes[present++] = node;
  }
  struct TreeNode* root = nodes[0];
  free(nodes);
  return root;
}

// Writing

static void judged_append(const void* bytes, size_t size) {
  if (judged_size + size > judged_room) {
    judged_room = (judged_size + size) * 2;
    judged_out = (char*)realloc(judged_out, judged_room);
    if (judged_out == NULL) judged_reply_strings(kJudgedRaised, "out of memory", "realloc returned NULL", "");
  }
  memcpy(judged_out + judged_size, bytes, size);
  judged_size += size;
}

static void judged_write_int(int64_t value) {
  judged_append(&value, sizeof value);
}
static void judged_write_float(double value) {
  if (isnan(value)) value = __builtin_nan("");
  judged_append(&value, sizeof value);
}
static void judged_write_bool(bool value) {
  const char byte = value ? 1 : 0;
  judged_append(&byte, 1);
}
static void judged_write_count(uint32_t value) {
  judged_append(&value, sizeof value);
}
static void judged_write_text(const char* text, size_t size) {
  judged_write_count((uint32_t)size);
  judged_append(text, size);
}
static void judged_write_str(const char* text) {
  if (text == NULL) judged_bad_answer("", "str", "NULL");
  judged_write_text(text, strlen(text));
}
static void judged_write_char(char c) {
  judged_write_text(&c, 1);
}

static void judged_write_list(const struct ListNode* head) {
  const size_t offset = judged_size;
  judged_write_count(0);
  uint32_t count = 0;
  // A cycle never ends: the bound does.
  for (; head != NULL; head = head->next) {
    if (++count > kJudgedMaxElements)
      judged_bad_answer("", "ListNode", "a cycle, or a list of more than 8388608 nodes");
    judged_write_int(head->val);
  }
  memcpy(judged_out + offset, &count, sizeof count);
}

static void judged_write_tree(const struct TreeNode* root) {
  const size_t offset = judged_size;
  judged_write_count(0);
  uint32_t places = 0, used = 0;
  size_t used_end = judged_size, first = 0, last = 0, room = 1024;
  const struct TreeNode** queue = (const struct TreeNode**)judged_allocate(room * sizeof *queue);
  queue[last++] = root;
  while (first < last) {
    const struct TreeNode* node = queue[first++];
    if (++places > kJudgedMaxElements)
      judged_bad_answer("", "TreeNode", "a cycle, or a tree of more than 8388608 places");
    judged_write_bool(node != NULL);
    if (node == NULL) continue;
    judged_write_int(node->val);
    used = places;
    used_end = judged_size;
    if (last + 2 > room) {
      room *= 2;
      queue = (const struct TreeNode**)realloc(queue, room * sizeof *queue);
      if (queue == NULL) judged_reply_strings(kJudgedRaised, "out of memory", "realloc returned NULL", "");
    }
    queue[last++] = node->left;
    queue[last++] = node->right;
  }
  judged_size = used_end;
  memcpy(judged_out + offset, &used, sizeof used);
}

/// Refuses a size that no array of the answer can have.
static void judged_check_array(const void* array, int size, const char* wanted) {
  char got[100];
  if (size >= 0 && size <= kJudgedMaxElements && (array != NULL || size == 0)) return;
  if (size < 0) judged_bad_answer("", wanted, "an array whose size was not written through returnSize");
  snprintf(got, sizeof got, "%s with a size of %d", array == NULL ? "NULL" : "an array", size);
  judged_bad_answer("", wanted, got);
}

#define JUDGED_WRITE_ARRAY(array, size, wanted, write)                              \
  do {                                                                              \
    judged_check_array(array, size, wanted);                                        \
    judged_write_count((uint32_t)(size));                                           \
    for (int judged_i = 0; judged_i < (size); ++judged_i) write((array)[judged_i]); \
  } while (0)

#define JUDGED_WRITE_ROWS(array, size, sizes, wanted, write)                   \
  do {                                                                         \
    judged_check_array(array, size, wanted);                                   \
    judged_check_array(sizes, size, wanted);                                   \
    judged_write_count((uint32_t)(size));                                      \
    for (int judged_r = 0; judged_r < (size); ++judged_r)                      \
      JUDGED_WRITE_ARRAY((array)[judged_r], (sizes)[judged_r], wanted, write); \
  } while (0)

static void judged_call(void);

int main(void) {
  judged_read_call();
  judged_call();
  judged_reply(kJudgedAnswer, judged_out, judged_size);
}
