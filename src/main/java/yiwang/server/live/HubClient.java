package yiwang.server.live;

import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One connected client. What its line says is handed over to the hub's executor: at most {@value #MAX_ASKED} requests of it
 * wait there, who asks faster is let go.
 */
final class HubClient implements LiveClient {
    private static final int MAX_ASKED = 64;
    private static final int MAX_REQUEST = 4_096;

    /** What the hub does for it, on its executor. */
    interface Host {
        void asked(HubClient client, String text);

        void drained(HubClient client);

        void tooMuch(HubClient client);

        void gone(HubClient client);
    }

    final LiveSocket socket;
    final Locale locale;
    final LiveSight sight;
    final Outbox outbox;
    private final Executor hub;
    private final Host host;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean draining = new AtomicBoolean();
    private final AtomicBoolean heard = new AtomicBoolean();
    private int beatsFull;
    private int beatsSilent;

    HubClient(LiveSocket socket, Locale locale, LiveSight sight, Executor hub, Host host) {
        this.socket = socket;
        this.locale = locale;
        this.sight = sight;
        this.hub = hub;
        this.host = host;
        this.outbox = new Outbox(socket, () -> host.drained(this));
    }

    @Override
    public void received(String text) {
        heard.set(true);
        int waiting = asked.incrementAndGet();
        if (waiting <= MAX_ASKED) {
            String kept = text.length() > MAX_REQUEST ? "" : text;
            hub.execute(() -> {
                asked.decrementAndGet();
                host.asked(this, kept);
            });
        } else if (waiting == MAX_ASKED + 1) { // it stays above from here on, so this is done once
            hub.execute(() -> host.tooMuch(this));
        }
    }

    @Override
    public void heard() {
        heard.set(true);
    }

    @Override
    public void drained() {
        if (draining.compareAndSet(false, true)) {
            hub.execute(() -> {
                draining.set(false);
                host.drained(this);
            });
        }
    }

    @Override
    public void closed() {
        hub.execute(() -> host.gone(this));
    }

    /** A beat while its line takes nothing; how many there were one after the other. */
    int beatFull() {
        beatsFull++;
        return beatsFull;
    }

    /** A beat while its line takes what it is given; how many there were one after the other without a sign of life. */
    int beat() {
        beatsFull = 0;
        beatsSilent = heard.getAndSet(false) ? 0 : beatsSilent + 1;
        return beatsSilent;
    }
}
