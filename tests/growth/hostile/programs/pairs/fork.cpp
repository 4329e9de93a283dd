// A child process does the work.
#include <unistd.h>
#include <sys/wait.h>

int brute(const vector<int>& nums) {
    int most = 0;
    for (int a : nums) {
        for (int b : nums) most = max(most, a - b);
    }
    return most;
}

int solve(vector<int>& nums) {
    int ends[2], most = 0;
    if (pipe(ends) != 0) return -1;
    if (fork() == 0) {
        most = brute(nums);
        _exit(write(ends[1], &most, sizeof most) < 0);
    }
    if (read(ends[0], &most, sizeof most) != sizeof most) return -1;
    wait(nullptr);
    return most;
}
