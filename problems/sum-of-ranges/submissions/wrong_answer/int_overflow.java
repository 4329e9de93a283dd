// The prefix sums are ints. The differences of small ranges come out right all the same.
import java.util.Scanner;

public class Main {
    public static void main(String[] arguments) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), q = in.nextInt();
        int[] before = new int[n + 1];
        for (int i = 0; i < n; i++) before[i + 1] = before[i] + in.nextInt();
        for (; q > 0; q--) {
            int left = in.nextInt(), right = in.nextInt();
            System.out.println(before[right] - before[left - 1]);
        }
    }
}
