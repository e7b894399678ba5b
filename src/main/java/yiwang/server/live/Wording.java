package yiwang.server.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import yiwang.wire.Json;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/**
 * Puts live messages together out of items that are JSON already; the form is the one of {@link yiwang.wire.LiveCodec}.
 * A message holds at most {@value #MAX_ITEMS} items and about {@value #MAX_CHARS} characters, so that no reader's frame
 * limit is reached.
 */
final class Wording {
    static final int MAX_ITEMS = 500;
    static final int MAX_CHARS = 60_000;

    private Wording() {}

    static String item(TopicItem item) {
        try {
            return Json.lenient().writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an item that is not JSON", e);
        }
    }

    /** A change from {@code after} to {@code seq} in as many parts as its size needs; only the last one moves on. */
    static List<Message> delta(
            Topic topic, long after, long seq, Collection<String> items, Collection<String> removed) {
        List<Message> parts = new ArrayList<>();
        Iterator<String> upserts = items.iterator();
        Iterator<String> gone = removed.iterator();
        do {
            String body = take(upserts, false);
            String end = upserts.hasNext() ? "" : take(gone, true);
            boolean last = !upserts.hasNext() && !gone.hasNext();
            long to = last ? seq : after;
            parts.add(new Message(
                    "{\"kind\":\"delta\",\"topic\":\"" + topic.key() + "\",\"after\":" + after + ",\"seq\":" + to
                            + ",\"items\":[" + body + "],\"removed\":[" + end + "]}",
                    to));
        } while (upserts.hasNext() || gone.hasNext());
        return parts;
    }

    /** The next part of a snapshot at {@code seq}. */
    static Message snapshot(Topic topic, long seq, Iterator<String> items) {
        String body = take(items, false);
        return new Message(
                "{\"kind\":\"snapshot\",\"topic\":\"" + topic.key() + "\",\"seq\":" + seq + ",\"items\":[" + body
                        + "],\"last\":" + !items.hasNext() + "}",
                seq);
    }

    private static String take(Iterator<String> values, boolean quote) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < MAX_ITEMS && text.length() < MAX_CHARS && values.hasNext(); i++) {
            text.append(i == 0 ? "" : ",");
            String value = values.next();
            text.append(quote ? quoted(value) : value);
        }
        return text.toString();
    }

    private static String quoted(String text) {
        try {
            return Json.lenient().writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text is always JSON", e);
        }
    }
}
