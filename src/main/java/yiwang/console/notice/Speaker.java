package yiwang.console.notice;

import java.util.function.Consumer;

/** Makes a sound. */
public interface Speaker {
    /** Plays nothing and has nothing to say about it; for pictures. */
    Speaker NONE = new Speaker() {
        @Override
        public void probe(Consumer<Boolean> then) {}

        @Override
        public void play(Chime chime, Consumer<Boolean> then) {}
    };

    /** Tells, on any thread, whether this machine can make a sound. Returns at once. */
    void probe(Consumer<Boolean> then);

    /** Plays, and tells on any thread whether it could. Returns at once. */
    void play(Chime chime, Consumer<Boolean> then);
}
