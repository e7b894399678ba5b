package yiwang.console.kit.ticket;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.CommandGateway;
import yiwang.console.command.Outcome;
import yiwang.domain.ticket.Verb;
import yiwang.wire.CommandAnswer;
import yiwang.wire.TicketView;

/**
 * What of this screen is on its way: a ticket is pending from the moment a command is sent until the feed shows the
 * version the command made, is refused, or nobody answered. Nothing here changes a ticket; the feed does. FX thread.
 */
public final class Actions {
    /** How far a command is. */
    public enum Mark {
        /** Nothing on its way. */
        NONE,
        /** Sent, or accepted and not yet seen in the feed. */
        PENDING,
        /** No answer came; the feed will tell. */
        UNKNOWN
    }

    private record Sent(long from, long awaited, long shown, Mark mark) {
        boolean isSettled() {
            return mark == Mark.UNKNOWN ? shown > from : shown >= awaited;
        }
    }

    private final CommandGateway commands;
    private final Consumer<String> changed;
    private final Map<String, Sent> sent = new HashMap<>();

    /** Sends through {@code commands}; {@code changed} hears the id of every ticket whose mark changes. */
    public Actions(CommandGateway commands, Consumer<String> changed) {
        this.commands = commands;
        this.changed = changed;
    }

    /** Sends a verb decided on what {@code on} shows. A ticket that is pending already is left alone: false. */
    public boolean send(TicketView on, Verb verb, Map<String, String> details, Consumer<Outcome<CommandAnswer>> then) {
        if (mark(on.id()) == Mark.PENDING) {
            return false;
        }
        put(on.id(), new Sent(on.version(), Long.MAX_VALUE, on.version(), Mark.PENDING));
        commands.send(on.id(), on.version(), verb, details, outcome -> {
            answered(on.id(), outcome);
            then.accept(outcome);
        });
        return true;
    }

    /** The feed shows this version: whatever it settles is settled. */
    public void seen(TicketView ticket) {
        Sent waiting = sent.get(ticket.id());
        if (waiting == null) {
            return;
        }
        put(ticket.id(), new Sent(waiting.from(), waiting.awaited(), ticket.version(), waiting.mark()));
    }

    /** The feed no longer holds this ticket: nothing more will be heard of it. */
    public void gone(String id) {
        if (sent.containsKey(id)) {
            put(id, null);
        }
    }

    /** The mark of a ticket. */
    public Mark mark(String id) {
        Sent waiting = sent.get(id);
        return waiting == null ? Mark.NONE : waiting.mark();
    }

    private void answered(String id, Outcome<CommandAnswer> outcome) {
        Sent waiting = sent.get(id);
        if (waiting == null) {
            return;
        }
        switch (outcome) {
            case Outcome.Accepted<CommandAnswer>(CommandAnswer answer) ->
                put(id, new Sent(waiting.from(), answer.version(), waiting.shown(), Mark.PENDING));
            case Outcome.Refused<CommandAnswer> refused -> put(id, null);
            case Outcome.Unknown<CommandAnswer> unknown ->
                put(id, new Sent(waiting.from(), waiting.awaited(), waiting.shown(), Mark.UNKNOWN));
        }
    }

    private void put(String id, @Nullable Sent now) {
        // The feed may have shown the new version before the answer came: then there is nothing left to wait for.
        if (now == null || now.isSettled()) {
            sent.remove(id);
        } else {
            sent.put(id, now);
        }
        changed.accept(id);
    }
}
