// Starts with a greedy choice; then one breadth-first search for each person without a job.
int maxMatching(int people, int jobs, const std::vector<std::vector<int>>& skills) {
    std::vector<std::vector<int>> near(people);
    std::vector<int> job_of(people, -1), holder(jobs, -1);
    for (const auto& entry : skills) {
        near[entry[0]].push_back(entry[1]);
        if (job_of[entry[0]] < 0 && holder[entry[1]] < 0) job_of[entry[0]] = entry[1], holder[entry[1]] = entry[0];
    }
    for (int start = 0; start < people; ++start) {
        if (job_of[start] >= 0) continue;
        std::vector<int> found_by(jobs, -1), row{start};
        int last = -1;
        for (size_t i = 0; i < row.size() && last < 0; ++i)
            for (int j : near[row[i]]) {
                if (found_by[j] >= 0) continue;
                found_by[j] = row[i];
                if (holder[j] < 0) {
                    last = j;
                    break;
                }
                row.push_back(holder[j]);
            }
        while (last >= 0) {
            const int p = found_by[last];
            holder[last] = p;
            std::swap(last, job_of[p]);
        }
    }
    return people - (int)std::count(job_of.begin(), job_of.end(), -1);
}
