import java.util.*;

public class Solution {
    private record Place(int value, int index) {}

    public List<Integer> twoSum(List<Integer> nums, int target) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < nums.size(); i++) places.add(new Place(nums.get(i), i));
        places.sort(Comparator.comparingInt(Place::value));
        int low = 0, high = places.size() - 1;
        while (places.get(low).value() + places.get(high).value() != target) {
            if (places.get(low).value() + places.get(high).value() < target) low++;
            else high--;
        }
        return List.of(places.get(low).index(), places.get(high).index());
    }
}
