package yiwang.console.map;

import java.util.List;

/** What is on the map at one moment, each in order of its ids. Immutable; handed from the FX thread to the composer. */
record MapContent(List<TicketMark> tickets, List<Moving.Worker> workers, List<Moving.Camera> cameras) {
    static final MapContent NOTHING = new MapContent(List.of(), List.of(), List.of());
}
