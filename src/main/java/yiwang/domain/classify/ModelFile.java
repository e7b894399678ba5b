package yiwang.domain.classify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A model as bytes: the letters {@code YWCL}, the number of the form, the body, and SHA-256 over all that. What is read may
 * come from anywhere: sizes are checked before memory is taken for them, numbers before they are used, and the checksum
 * before anything.
 */
public final class ModelFile {
    /** No model is larger, bytes. */
    public static final int MOST_BYTES = 256 << 20;

    private static final int MAGIC = 0x5957434C;
    private static final int FORM = 1;
    private static final int CHECKSUM = 32;
    private static final int HEADER = 8;
    private static final int VERSION_LETTERS = 12;

    private ModelFile() {}

    /** The model as bytes; the same model gives the same bytes. */
    public static byte[] write(TrainedModel model) {
        byte[] content = content(model);
        byte[] all = Arrays.copyOf(content, content.length + CHECKSUM);
        System.arraycopy(sha256(content), 0, all, content.length, CHECKSUM);
        return all;
    }

    static String versionOf(TrainedModel model) {
        return HexFormat.of().formatHex(sha256(content(model))).substring(0, VERSION_LETTERS);
    }

    private static byte[] content(TrainedModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(FORM);
            out.writeUTF(model.taxonomyVersion());
            out.writeInt(model.furtherGroups().size());
            for (String group : model.furtherGroups()) {
                out.writeUTF(group);
            }
            writeBlend(out, model.groupBlend());
            writeBlend(out, model.itemBlend());
            Learnt learnt = model.learnt();
            writeInts(out, learnt.groupCounts());
            writeInts(out, learnt.itemCounts());
            writeInts(out, learnt.terms().buckets());
            writeFloats(out, learnt.terms().idf());
            out.writeFloat(learnt.terms().unseenIdf());
            writeLayer(out, learnt.groups());
            for (LinearLayer layer : learnt.items()) {
                writeLayer(out, layer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void writeBlend(DataOutputStream out, Blend blend) throws IOException {
        out.writeDouble(blend.margin());
        out.writeDouble(blend.share());
        out.writeDouble(blend.prior());
    }

    private static void writeLayer(DataOutputStream out, LinearLayer layer) throws IOException {
        writeFloats(out, layer.offsets());
        writeInts(out, layer.weights().starts());
        writeInts(out, layer.weights().columns());
        writeFloats(out, layer.weights().weights());
    }

    private static void writeInts(DataOutputStream out, int[] values) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    /** The model; {@code base} is the taxonomy it is to be used with. Throws {@link ModelRefused} when it cannot be. */
    public static TrainedModel read(byte[] bytes, Taxonomy base) {
        checkWhole(bytes);
        byte[] content = Arrays.copyOf(bytes, bytes.length - CHECKSUM);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            in.skipNBytes(HEADER);
            return new Body(in).read(base);
        } catch (EOFException e) {
            throw new ModelRefused("ends too early", e);
        } catch (IOException e) {
            throw new ModelRefused("cannot be read", e);
        }
    }

    private static void checkWhole(byte[] bytes) {
        if (bytes.length < HEADER + CHECKSUM || bytes.length > MOST_BYTES || intAt(bytes, 0) != MAGIC) {
            throw new ModelRefused("is no model of yiwang classify");
        }
        if (intAt(bytes, Integer.BYTES) != FORM) {
            throw new ModelRefused("has form " + intAt(bytes, Integer.BYTES) + ", this program reads form " + FORM
                    + "; train it anew");
        }
        byte[] content = Arrays.copyOf(bytes, bytes.length - CHECKSUM);
        byte[] checksum = Arrays.copyOfRange(bytes, content.length, bytes.length);
        if (!MessageDigest.isEqual(sha256(content), checksum)) {
            throw new ModelRefused("is damaged: its checksum does not fit");
        }
    }

    private static int intAt(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 255) << 16 | (bytes[at + 2] & 255) << 8 | bytes[at + 3] & 255;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Reads what lies between header and checksum. */
    private record Body(DataInputStream in) {
        private static final int MOST_FURTHER_GROUPS = 1_000;

        TrainedModel read(Taxonomy base) throws IOException {
            String version = in.readUTF();
            if (!version.equals(base.version())) {
                throw new ModelRefused("was trained with taxonomy " + version + ", not with " + base.version());
            }
            List<String> further = new ArrayList<>();
            int count = in.readInt();
            require(count >= 0 && count <= MOST_FURTHER_GROUPS);
            for (int i = 0; i < count; i++) {
                further.add(in.readUTF());
                require(base.group(further.getLast()).isEmpty());
            }
            require(further.stream().distinct().count() == count);
            Blend groupBlend = blend();
            Blend itemBlend = blend();
            TrainedModel model = new TrainedModel(version, further, learnt(base.with(further)), groupBlend, itemBlend);
            require(in.available() == 0);
            return model;
        }

        private Learnt learnt(Taxonomy taxonomy) throws IOException {
            int groups = taxonomy.groups().size();
            int[] groupCounts = ints(groups);
            int[] itemCounts = ints(taxonomy.items().size());
            require(allWithin(groupCounts, 0, Integer.MAX_VALUE) && allWithin(itemCounts, 0, Integer.MAX_VALUE));
            int[] buckets = ints(-1);
            require(allWithin(buckets, 0, (1 << Terms.BITS) - 1) && rises(buckets, 1));
            float[] idf = floats(buckets.length);
            Terms terms = new Terms(buckets, idf, finite(in.readFloat()));
            LinearLayer layer = layer(terms.size(), groups);
            List<LinearLayer> items = new ArrayList<>();
            for (int group = 0; group < groups; group++) {
                items.add(layer(terms.size(), taxonomy.itemsOf(group).length));
            }
            return Learnt.of(terms, layer, items, groupCounts, itemCounts, taxonomy);
        }

        private LinearLayer layer(int rows, int classes) throws IOException {
            float[] offsets = floats(classes);
            int[] starts = ints(-1);
            int[] columns = ints(-1);
            float[] weights = floats(columns.length);
            require(starts.length == rows + 1 || starts.length == 1);
            require(starts[0] == 0 && starts[starts.length - 1] == columns.length && rises(starts, 0));
            require(allWithin(columns, 0, classes - 1));
            return new LinearLayer(new Postings(starts, columns, weights), offsets);
        }

        private Blend blend() throws IOException {
            double[] parts = {in.readDouble(), in.readDouble(), in.readDouble()};
            require(Arrays.stream(parts).allMatch(part -> part >= 0 && part < 1e9));
            return new Blend(parts[0], parts[1], parts[2]);
        }

        /** {@code expected} is how many there must be, -1 for any number. */
        private int length(int expected) throws IOException {
            int length = in.readInt();
            require(length >= 0 && (expected < 0 || length == expected));
            require(length <= in.available() / Integer.BYTES);
            return length;
        }

        private int[] ints(int expected) throws IOException {
            int[] values = new int[length(expected)];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.readInt();
            }
            return values;
        }

        private float[] floats(int expected) throws IOException {
            float[] values = new float[length(expected)];
            for (int i = 0; i < values.length; i++) {
                values[i] = finite(in.readFloat());
            }
            return values;
        }

        private static float finite(float value) {
            require(Float.isFinite(value));
            return value;
        }

        private static boolean allWithin(int[] values, int from, int to) {
            return Arrays.stream(values).allMatch(value -> value >= from && value <= to);
        }

        private static boolean rises(int[] values, int least) {
            for (int i = 1; i < values.length; i++) {
                if (values[i] - (long) values[i - 1] < least) {
                    return false;
                }
            }
            return true;
        }

        private static void require(boolean holds) {
            if (!holds) {
                throw new ModelRefused("contradicts itself");
            }
        }
    }
}
