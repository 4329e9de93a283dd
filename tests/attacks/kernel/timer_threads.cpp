// attack: timers that start a thread each time
// allowed: RTE TLE MLE AC
// layer: cgroup
#include <atomic>
#include <cstdio>
#include <signal.h>
#include <time.h>
#include <unistd.h>

static std::atomic<int> alive;
static void stay(sigval) {
  if (++alive == 100) fputs("BREACH 100 threads are alive\n", stderr);
  for (;;) pause();
}

class Solution {
 public:
  long long echoSum(vector<long long>& nums) {
    for (int i = 0; i < 200; ++i) {
      sigevent event{};
      event.sigev_notify = SIGEV_THREAD;
      event.sigev_notify_function = stay;
      timer_t timer;
      if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0) break;
      const itimerspec soon{{0, 1000000}, {0, 1000000}};
      timer_settime(timer, 0, &soon, nullptr);
    }
    for (int i = 0; i < 500 && alive < 150; ++i) usleep(1000);
    return accumulate(nums.begin(), nums.end(), 0LL);
  }
};
