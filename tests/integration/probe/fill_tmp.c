// Fills a file in /tmp until there is no room, in a process that itself holds less memory than any other: no libc.
static long call(long number, long a, long b, long c) {
  long result;
  __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c) : "rcx", "r11", "memory");
  return result;
}

static char zeros[1 << 16];

void _start(void) {
  const long kWrite = 1, kOpen = 2, kExit = 60, kWriteOnlyCreate = 0101;
  const long file = call(kOpen, (long)"/tmp/full", kWriteOnlyCreate, 0600);
  while (call(kWrite, file, (long)zeros, sizeof zeros) > 0) {
  }
  call(kExit, 0, 0, 0);
}
