package yiwang.server.live;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.wire.Topic;

/**
 * What a view holds at one number, cut into messages. A part is put together when the first reader comes to it and kept
 * only while somebody still has it, so that many who begin together share it and one who is slow keeps nothing. Hub's
 * executor.
 */
final class SharedSnapshot {
    private final Topic topic;
    private final String view;
    private final long seq;
    private final List<byte[]> items;
    private final List<Integer> ends = new ArrayList<>();
    private final List<@Nullable WeakReference<Message>> made = new ArrayList<>();

    SharedSnapshot(Topic topic, String view, long seq, List<byte[]> items) {
        this.topic = topic;
        this.view = view;
        this.seq = seq;
        this.items = items;
        int end = 0;
        do {
            end += Wording.fitting(items, end);
            ends.add(end);
            made.add(null);
        } while (end < items.size());
    }

    long seq() {
        return seq;
    }

    int parts() {
        return ends.size();
    }

    Message part(int number) {
        WeakReference<Message> kept = made.get(number);
        Message part = kept == null ? null : kept.get();
        if (part == null) {
            List<byte[]> own = items.subList(number == 0 ? 0 : ends.get(number - 1), ends.get(number));
            part = Wording.snapshot(topic, seq, own, number == parts() - 1, view);
            made.set(number, new WeakReference<>(part));
        }
        return part;
    }
}
