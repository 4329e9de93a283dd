/** Compiled and run once when the archives are made: what it loads need not be loaded by each JVM. */
class Solution {
    interface Shape {}

    private final Map<Integer, List<String>> names = new HashMap<>();

    int[] rehearse(int[] values, String text, List<List<Integer>> rows, ListNode list, TreeNode tree) {
        Deque<Integer> queue = new ArrayDeque<>();
        PriorityQueue<int[]> heap = new PriorityQueue<>((a, b) -> Integer.compare(a[0], b[0]));
        for (int i = 0; i < values.length; ++i) {
            queue.add(values[i]);
            heap.add(new int[] {values[i], i});
            names.computeIfAbsent(values[i], key -> new ArrayList<>()).add("value " + i);
        }
        Set<Character> letters = new HashSet<>();
        for (char c : text.toCharArray()) letters.add(c);
        StringBuilder joined = new StringBuilder();
        for (Map.Entry<Integer, List<String>> each : new TreeMap<>(names).entrySet()) {
            joined.append(each.getKey()).append(String.join(",", each.getValue()));
        }
        int total = rows.stream().mapToInt(List::size).sum() + Arrays.stream(values).sum();
        List<Integer> sorted = new LinkedList<>(queue);
        Collections.sort(sorted);
        Arrays.sort(values);
        BigInteger large = BigInteger.valueOf(total).multiply(BigInteger.TEN);
        System.out.println(joined.toString() + letters.size() + large + heap.poll()[0] + Math.max(list.val, tree.val));
        return sorted.stream().filter(value -> value > 0).mapToInt(Integer::intValue).toArray();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer words = new StringTokenizer(in.readLine());
        Scanner scanner = new Scanner(in);
        int first = scanner.nextInt();
        PrintWriter out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out)));
        out.printf("%d %.3f %s%n", first, 1.5, words.nextToken());
        out.flush();
        System.out.println(String.format("%d", first));
    }
}
