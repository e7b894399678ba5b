package yiwang.server.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.wire.Json;
import yiwang.wire.LiveCodec;
import yiwang.wire.LiveMessage;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/**
 * Puts live messages together out of items that are JSON already; the form is the one of {@link yiwang.wire.LiveCodec}.
 * A message holds at most {@value #MAX_ITEMS} items and about {@value #MAX_BYTES} bytes, so that no reader's frame limit
 * is reached.
 */
final class Wording {
    static final int MAX_ITEMS = 500;
    static final int MAX_BYTES = 60_000;

    private Wording() {}

    static byte[] item(TopicItem item) {
        try {
            return Json.lenient().writeValueAsBytes(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an item that is not JSON", e);
        }
    }

    /** A message that is about no topic. */
    static byte[] plain(LiveMessage message) {
        return LiveCodec.write(message).getBytes(StandardCharsets.UTF_8);
    }

    /** A change from {@code after} to {@code seq} in as many parts as its size needs; only the last one moves on. */
    static List<Message> delta(
            Topic topic, long after, long seq, Collection<byte[]> items, Collection<String> removed) {
        return delta(topic, after, seq, items, removed, null);
    }

    /** The same as an answer: the last part names the {@code view} that the receiver has a copy of from then on. */
    static List<Message> delta(
            Topic topic,
            long after,
            long seq,
            Collection<byte[]> items,
            Collection<String> removed,
            @Nullable String view) {
        List<Message> parts = new ArrayList<>(1);
        Iterator<byte[]> upserts = items.iterator();
        Iterator<byte[]> gone = removed.stream().map(Wording::quoted).iterator();
        do {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            take(upserts, body);
            put(body, "],\"removed\":[");
            if (!upserts.hasNext()) {
                take(gone, body);
            }
            boolean last = !upserts.hasNext() && !gone.hasNext();
            put(body, last && view != null ? "],\"view\":\"" + view + "\"}" : "]}");
            long to = last ? seq : after;
            parts.add(message(
                    "{\"kind\":\"delta\",\"topic\":\"" + topic.key() + "\",\"after\":" + after + ",\"seq\":" + to
                            + ",\"items\":[",
                    body,
                    to));
        } while (upserts.hasNext() || gone.hasNext());
        return parts;
    }

    /** A part of a snapshot at {@code seq}. */
    static Message snapshot(Topic topic, long seq, List<byte[]> items, boolean last, String view) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        take(items.iterator(), body);
        put(body, "],\"last\":" + last + ",\"view\":\"" + view + "\"}");
        return message(
                "{\"kind\":\"snapshot\",\"topic\":\"" + topic.key() + "\",\"seq\":" + seq + ",\"items\":[", body, seq);
    }

    /** How many of the items from {@code first} on go into one message; at least one if there is one. */
    static int fitting(List<byte[]> items, int first) {
        int bytes = 0;
        int count = 0;
        while (first + count < items.size() && count < MAX_ITEMS && bytes < MAX_BYTES) {
            bytes += items.get(first + count).length + 1;
            count++;
        }
        return count;
    }

    private static Message message(String head, ByteArrayOutputStream body, long seq) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + body.size());
        put(whole, head);
        whole.writeBytes(body.toByteArray());
        return new Message(whole.toByteArray(), seq);
    }

    private static void take(Iterator<byte[]> values, ByteArrayOutputStream to) {
        int begun = to.size();
        for (int i = 0; i < MAX_ITEMS && to.size() - begun < MAX_BYTES && values.hasNext(); i++) {
            if (i > 0) {
                to.write(',');
            }
            to.writeBytes(values.next());
        }
    }

    private static void put(ByteArrayOutputStream to, String text) {
        to.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] quoted(String text) {
        try {
            return Json.lenient().writeValueAsBytes(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text is always JSON", e);
        }
    }
}
