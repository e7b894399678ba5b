package yiwang.server.geo.check;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.Json;

/**
 * Reads features of GeoJSON files and of zips of them. Coordinates are counted as they are read, so a file that is too large is
 * refused before it is in memory. Throws {@link BrokenDataFile}. Not for several threads.
 */
public final class FeatureReader {
    private static final int MOST_ENTRIES = 100;

    /** How much is read, of all files together. */
    public record Limits(int features, int points, long bytes) {
        /** On a machine of one's own. */
        public static final Limits ALONE = new Limits(200_000, 4_000_000, 512L << 20);

        /** Beside the work of a county. */
        public static final Limits BESIDE_WORK = new Limits(100_000, 1_000_000, 128L << 20);
    }

    private final Limits limits;
    private final List<Feature> features = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private UnaryOperator<GeoPoint> toWgs84 = UnaryOperator.identity();
    private int points;
    private long bytes;
    private String file = "";
    private int line;

    /** Reads no more than this. */
    public FeatureReader(Limits limits) {
        this.limits = limits;
    }

    /** What was read so far. */
    List<Feature> features() {
        return features;
    }

    /** Features that are none. */
    List<Finding> findings() {
        return findings;
    }

    /** Reads one more file, a zip or not; every coordinate is put through {@code toWgs84}. */
    public void read(String name, InputStream in, UnaryOperator<GeoPoint> toWgs84) throws IOException {
        this.toWgs84 = toWgs84;
        BufferedInputStream file = new BufferedInputStream(in);
        file.mark(2);
        boolean zip = file.read() == 'P' && file.read() == 'K';
        file.reset();
        if (zip) {
            unzip(name, file);
        } else {
            features(name, file);
        }
    }

    private void unzip(String name, InputStream in) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(in)) {
            int read = 0;
            ZipEntry entry = zip.getNextEntry();
            for (int entries = 1; entry != null; entries++, entry = zip.getNextEntry()) {
                if (entries > MOST_ENTRIES) {
                    throw new BrokenDataFile(name, 0, "has more than " + MOST_ENTRIES + " entries");
                }
                if (entry.getName().toLowerCase(Locale.ROOT).matches(".*\\.(geojson|json)")) {
                    read++;
                    features(name + "!" + entry.getName(), zip);
                }
            }
            if (read == 0) {
                throw new BrokenDataFile(name, 0, "has no .geojson in it");
            }
        } catch (ZipException | EOFException e) {
            throw new BrokenDataFile(name, 0, "is no zip that can be read", e);
        }
    }

    private void features(String name, InputStream in) throws IOException {
        file = name.replaceAll("\\p{Cntrl}", " ");
        line = 0;
        try (JsonParser parser = Json.lenient().createParser(new Counted(in))) {
            toFeatures(parser);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                line = parser.currentTokenLocation().getLineNr();
                feature(parser);
                if (features.size() + findings.size() > limits.features()) {
                    throw broken("more than " + limits.features() + " features");
                }
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw broken("is not a list of features");
            }
        } catch (JsonProcessingException e) {
            throw new BrokenDataFile(
                    file,
                    Math.max(line, e.getLocation() == null ? 0 : e.getLocation().getLineNr()),
                    "is not JSON",
                    e);
        }
    }

    private void toFeatures(JsonParser parser) throws IOException {
        boolean object = parser.nextToken() == JsonToken.START_OBJECT;
        while (object && parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && field.equals("features")) {
                return;
            }
            parser.skipChildren();
        }
        throw broken("is not a feature collection");
    }

    private void feature(JsonParser parser) throws IOException {
        JsonNode properties = Json.lenient().createObjectNode();
        String type = "";
        Object coordinates = List.of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("properties")) {
                properties = Json.lenient().readTree(parser);
            } else if (field.equals("geometry") && value == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String inside = parser.currentName();
                    JsonToken its = parser.nextToken();
                    if (inside.equals("type") && its == JsonToken.VALUE_STRING) {
                        type = parser.getText();
                    } else if (inside.equals("coordinates") && its == JsonToken.START_ARRAY) {
                        coordinates = nested(parser);
                    } else {
                        parser.skipChildren();
                    }
                }
            } else {
                parser.skipChildren();
            }
        }
        take(properties, type, coordinates);
    }

    private void take(JsonNode properties, String type, Object coordinates) {
        String code = properties.path("code").asText(properties.path("village").asText());
        String shown = code.length() > 40 ? code.substring(0, 40) + "…" : code.replaceAll("\\p{Cntrl}", " ");
        @Nullable String wrong = null;
        try {
            Geometry geometry = Shapes.of(type, coordinates);
            if (geometry != null && !geometry.isEmpty()) {
                features.add(new Feature(file, line, shown, geometry, properties));
                return;
            }
            wrong = type.isEmpty() ? "no geometry" : "not a point, line or polygon: " + type;
        } catch (IllegalArgumentException e) {
            wrong = String.valueOf(e.getMessage());
        }
        String why = wrong.length() > 120 ? wrong.substring(0, 120) + "…" : wrong;
        findings.add(new Finding(
                Finding.What.SHAPE, file, line, shown, "feature", 0, 0, 0, why.replaceAll("\\p{Cntrl}", " ")));
    }

    /** A point, or a list of what lies in the array. */
    private Object nested(JsonParser parser) throws IOException {
        List<Object> parts = new ArrayList<>();
        double[] at = new double[2];
        int numbers = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                parts.add(nested(parser));
            } else if (token != null && token.isNumeric()) {
                if (numbers < 2) {
                    at[numbers] = parser.getDoubleValue();
                }
                numbers++;
            } else {
                throw broken("a coordinate that is no number");
            }
        }
        if (numbers == 0) {
            return parts;
        }
        if (numbers < 2 || !parts.isEmpty() || !(Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90)) {
            throw broken("a point that is not on earth");
        }
        if (++points > limits.points()) {
            throw broken("more than " + limits.points() + " points in all");
        }
        return toWgs84.apply(new GeoPoint(at[0], at[1]));
    }

    private BrokenDataFile broken(String what) {
        return new BrokenDataFile(file, line, what);
    }

    /** Does not close what it reads from, and reads no more than all files together may have. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            return counted(read, read);
        }

        private int counted(int answer, int more) {
            bytes += Math.max(0, more);
            if (bytes > limits.bytes()) {
                throw broken("more than " + limits.bytes() + " bytes in all");
            }
            return answer;
        }

        @Override
        public void close() {}
    }
}
