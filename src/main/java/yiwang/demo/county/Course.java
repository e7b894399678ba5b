package yiwang.demo.county;

import java.util.List;

/** A river, road or expressway; rank 1 is the largest of its kind. */
record Course(String kind, String name, int rank, List<Spot> points) {

    /** Without the ends outside the county, but for one point so that it reaches the border. */
    Course clipped(Cells cells) {
        int from = 0;
        int to = points.size();
        while (from + 2 < to && cells.under(points.get(from + 1)) < 0) {
            from++;
        }
        while (from + 2 < to && cells.under(points.get(to - 2)) < 0) {
            to--;
        }
        return new Course(kind, name, rank, List.copyOf(points.subList(from, to)));
    }

    double length() {
        double sum = 0;
        for (int i = 0; i + 1 < points.size(); i++) {
            sum += points.get(i).to(points.get(i + 1));
        }
        return sum;
    }

    /** The place that many metres from the start. */
    Spot at(double metres) {
        double left = metres;
        for (int i = 0; i + 1 < points.size(); i++) {
            Spot a = points.get(i);
            Spot b = points.get(i + 1);
            double step = a.to(b);
            if (left <= step) {
                return a.plus((b.x() - a.x()) * left / step, (b.y() - a.y()) * left / step);
            }
            left -= step;
        }
        return points.getLast();
    }
}
