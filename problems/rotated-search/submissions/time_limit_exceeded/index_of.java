// List.indexOf for each target.
class Solution {
    public List<Integer> searchRotated(List<Integer> nums, List<Integer> targets) {
        return targets.stream().map(nums::indexOf).collect(Collectors.toList());
    }
}
