// Questions are about n modulo LIMIT, so the table is made once for all of them.
class Solution {
    static const int LIMIT = 30000;
    vector<int> primesUpTo;

    void prepare() {
        vector<char> composite(LIMIT, 0);
        primesUpTo.assign(LIMIT, 0);
        int count = 0;
        for (int i = 2; i < LIMIT; i++) {
            if (!composite[i]) {
                count++;
                for (int j = 2 * i; j < LIMIT; j += i) composite[j] = 1;
            }
            primesUpTo[i] = count;
        }
    }

public:
    int solve(int n) {
        prepare();
        return primesUpTo[n % LIMIT];
    }
};
