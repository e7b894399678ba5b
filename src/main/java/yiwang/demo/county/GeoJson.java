package yiwang.demo.county;

import java.util.List;
import java.util.Locale;

/** Writes a feature collection, one feature a line, coordinates with at most six decimals, always the same bytes. */
final class GeoJson {
    private final StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
    private boolean first = true;

    /** Starts a feature; properties follow. */
    GeoJson feature() {
        text.append(first ? "" : ",\n").append("{\"type\":\"Feature\",\"properties\":{");
        first = false;
        return this;
    }

    GeoJson text(String name, String value) {
        return raw(name).append("\"" + value + "\"");
    }

    GeoJson number(String name, int value) {
        return raw(name).append(Integer.toString(value));
    }

    GeoJson place(String name, Spot p) {
        raw(name);
        position(p.lon(), p.lat());
        return this;
    }

    void polygon(Shape shape) {
        text.append("},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[");
        for (int r = 0; r < shape.rings().size(); r++) {
            int[] ring = shape.rings().get(r);
            text.append(r == 0 ? "[" : ",[");
            for (int k = 0; k < ring.length; k += 2) {
                text.append(k == 0 ? "" : ",");
                position(ring[k], ring[k + 1]);
            }
            text.append(']');
        }
        text.append("]}}");
    }

    void line(List<Spot> points) {
        text.append("},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[");
        for (int k = 0; k < points.size(); k++) {
            text.append(k == 0 ? "" : ",");
            position(points.get(k).lon(), points.get(k).lat());
        }
        text.append("]}}");
    }

    void point(Spot p) {
        text.append("},\"geometry\":{\"type\":\"Point\",\"coordinates\":");
        position(p.lon(), p.lat());
        text.append("}}");
    }

    String finish() {
        return text.append("\n]}\n").toString();
    }

    /** Micro-degrees as degrees without needless zeros. */
    static String degrees(int micro) {
        String six = String.format(Locale.ROOT, "%06d", micro % 1_000_000);
        int end = six.length();
        while (end > 1 && six.charAt(end - 1) == '0') {
            end--;
        }
        return micro / 1_000_000 + "." + six.substring(0, end);
    }

    private GeoJson raw(String name) {
        if (text.charAt(text.length() - 1) != '{') {
            text.append(',');
        }
        text.append('"').append(name).append("\":");
        return this;
    }

    private GeoJson append(String value) {
        text.append(value);
        return this;
    }

    private void position(int lon, int lat) {
        text.append('[').append(degrees(lon)).append(',').append(degrees(lat)).append(']');
    }
}
