package yiwang.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Live messages as JSON text: an object with {@code kind} and the fields of the record. Any thread; no state.
 *
 * <p>Reading throws {@link IllegalArgumentException} for text that is not a live message.
 */
public final class LiveCodec {
    private static final Map<Topic, ObjectReader> READERS = readers();

    private LiveCodec() {}

    /** The message as one line of JSON. */
    public static String write(LiveMessage message) {
        ObjectNode node = Json.lenient().valueToTree(message);
        node.put("kind", kind(message));
        return node.toString();
    }

    /** Reads what {@link #write} wrote, here or in another version. */
    public static LiveMessage read(String text) {
        try {
            JsonNode node = Json.lenient().readTree(text);
            String kind = node.path("kind").asText();
            return switch (kind) {
                case "hello" -> Json.lenient().treeToValue(node, LiveMessage.Hello.class);
                case "heartbeat" -> Json.lenient().treeToValue(node, LiveMessage.Heartbeat.class);
                case "trouble" -> Json.lenient().treeToValue(node, LiveMessage.Trouble.class);
                case "snapshot" -> snapshot(node);
                case "delta" -> delta(node);
                default -> throw new IllegalArgumentException("no live message of kind " + kind);
            };
        } catch (IOException e) {
            throw new IllegalArgumentException("not a live message", e);
        }
    }

    private static String kind(LiveMessage message) {
        return switch (message) {
            case LiveMessage.Hello h -> "hello";
            case LiveMessage.Snapshot s -> "snapshot";
            case LiveMessage.Delta d -> "delta";
            case LiveMessage.Heartbeat h -> "heartbeat";
            case LiveMessage.Trouble t -> "trouble";
        };
    }

    private static LiveMessage snapshot(JsonNode node) throws IOException {
        Topic topic = Topic.of(node.path("topic").asText());
        return new LiveMessage.Snapshot(
                topic,
                node.path("seq").asLong(),
                items(topic, node.path("items")),
                node.path("last").asBoolean(),
                view(node));
    }

    private static LiveMessage delta(JsonNode node) throws IOException {
        Topic topic = Topic.of(node.path("topic").asText());
        List<String> removed = new ArrayList<>();
        node.path("removed").forEach(key -> removed.add(key.asText()));
        return new LiveMessage.Delta(
                topic,
                node.path("after").asLong(),
                node.path("seq").asLong(),
                items(topic, node.path("items")),
                removed,
                view(node));
    }

    private static @Nullable String view(JsonNode node) {
        return node.path("view").asText(null);
    }

    private static List<TopicItem> items(Topic topic, JsonNode array) throws IOException {
        ObjectReader reader = READERS.get(topic);
        if (reader == null) {
            throw new IllegalStateException(topic.key());
        }
        List<TopicItem> items = new ArrayList<>(array.size());
        for (JsonNode item : array) {
            items.add(reader.readValue(item));
        }
        return items;
    }

    private static Map<Topic, ObjectReader> readers() {
        Map<Topic, ObjectReader> readers = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            readers.put(topic, Json.lenient().readerFor(topic.item()));
        }
        return readers;
    }
}
