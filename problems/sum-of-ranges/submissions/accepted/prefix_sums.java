import java.io.*;

public class Main {
    public static void main(String[] arguments) throws IOException {
        StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        int n = next(in), q = next(in);
        long[] before = new long[n + 1];
        for (int i = 0; i < n; i++) before[i + 1] = before[i] + next(in);
        StringBuilder out = new StringBuilder();
        while (q-- > 0) {
            int left = next(in), right = next(in);
            out.append(before[right] - before[left - 1]).append('\n');
        }
        System.out.print(out);
    }

    private static int next(StreamTokenizer in) throws IOException {
        in.nextToken();
        return (int) in.nval;
    }
}
