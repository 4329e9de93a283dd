# The fit is the slope of the lower convex hull of the summed targets over the summed weights.
class Solution:
    def isotonic(self, x: List[float], y: List[float], w: List[float]) -> List[float]:
        points = [(0.0, 0.0)]
        position = {}
        for a, b, c in sorted(zip(x, y, w)):
            if a not in position:
                position[a] = len(points)
                points.append(points[-1])
            points[-1] = (points[-1][0] + c, points[-1][1] + b * c)
        hull = []
        for k, (p, q) in enumerate(points):
            while len(hull) > 1:
                (p1, q1), (p2, q2) = points[hull[-2]], points[hull[-1]]
                if (p2 - p1) * (q - q1) > (p - p1) * (q2 - q1):
                    break
                hull.pop()
            hull.append(k)
        slopes = [0.0]
        for a, b in zip(hull, hull[1:]):
            slope = (points[b][1] - points[a][1]) / (points[b][0] - points[a][0])
            slopes.extend([slope] * (b - a))
        return [slopes[position[a]] for a in x]
