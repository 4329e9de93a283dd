// A set of the tasks that may be done.
std::vector<int> taskOrder(int n, const std::vector<std::vector<int>>& before) {
    std::vector<std::vector<int>> opens(n);
    std::vector<int> missing(n, 0), order;
    for (const auto& entry : before) {
        opens[entry[0]].push_back(entry[1]);
        ++missing[entry[1]];
    }
    std::set<int> ready;
    for (int task = 0; task < n; ++task)
        if (missing[task] == 0) ready.insert(task);
    while (!ready.empty()) {
        int task = *ready.begin();
        ready.erase(ready.begin());
        order.push_back(task);
        for (int b : opens[task])
            if (--missing[b] == 0) ready.insert(b);
    }
    if ((int)order.size() < n) order.clear();
    return order;
}
