import java.io.*;

class Main {
    private static InputStream in = new BufferedInputStream(System.in, 1 << 16);

    public static void main(String[] arguments) throws IOException {
        int n = next(), q = next();
        long[] tree = new long[n + 1];
        for (int i = 1; i <= n; i++) {
            tree[i] += next();
            int above = i + (i & -i);
            if (above <= n) tree[above] += tree[i];
        }
        PrintWriter out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out)));
        for (; q > 0; q--) {
            long less = upTo(tree, next() - 1);
            out.println(upTo(tree, next()) - less);
        }
        out.flush();
    }

    private static long upTo(long[] tree, int i) {
        long sum = 0;
        for (; i > 0; i -= i & -i) sum += tree[i];
        return sum;
    }

    private static int next() throws IOException {
        int letter = in.read();
        while (letter != '-' && (letter < '0' || letter > '9')) letter = in.read();
        boolean negative = letter == '-';
        if (negative) letter = in.read();
        int number = 0;
        for (; letter >= '0' && letter <= '9'; letter = in.read()) number = 10 * number + letter - '0';
        return negative ? -number : number;
    }
}
