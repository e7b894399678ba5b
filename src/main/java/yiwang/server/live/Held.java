package yiwang.server.live;

import yiwang.wire.TopicItem;

/**
 * A thing as it is told, made once for everybody.
 *
 * @param json UTF-8, never changed
 */
record Held(TopicItem item, byte[] json, Traits traits) {
    static Held of(TopicItem item) {
        return new Held(item, Wording.item(item), Traits.of(item));
    }

    String key() {
        return item.key();
    }
}
