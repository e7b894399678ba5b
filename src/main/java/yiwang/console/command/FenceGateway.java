package yiwang.console.command;

import java.util.function.Consumer;
import yiwang.wire.FenceRequest;
import yiwang.wire.FenceView;

/** Draws fences and takes them away. Never blocks; results come on the FX thread. */
public interface FenceGateway {
    /** One more; asked again with the same id it is one all the same. */
    void draw(FenceRequest request, Consumer<Outcome<FenceView>> then);

    /** One less. */
    void remove(String id, Consumer<Outcome<Boolean>> then);

    /** Takes note of what one told up to number {@code seen}. */
    void acknowledge(String id, long seen, Consumer<Outcome<Boolean>> then);
}
