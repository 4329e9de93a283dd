int minDistance(char* word1, char* word2) {
    const int n = strlen(word1), m = strlen(word2);
    int* row = malloc((m + 1) * sizeof(int));
    for (int j = 0; j <= m; j++) row[j] = j;
    for (int i = 1; i <= n; i++) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= m; j++) {
            const int above = row[j];
            int best = word1[i - 1] == word2[j - 1] ? diagonal : diagonal + 1;
            if (above + 1 < best) best = above + 1;
            if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
            diagonal = above;
            row[j] = best;
        }
    }
    const int answer = row[m];
    free(row);
    return answer;
}
