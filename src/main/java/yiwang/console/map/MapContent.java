package yiwang.console.map;

import java.time.Instant;
import java.util.List;

/**
 * What is on the map at one moment, each in order of its ids. Immutable; handed from the FX thread to the composer.
 *
 * @param at the moment
 * @param ended tickets that are over and still known, for the last word from their area; empty when nobody asks
 */
record MapContent(
        Instant at,
        List<TicketMark> tickets,
        List<TicketMark> ended,
        List<Moving.Worker> workers,
        List<Moving.Camera> cameras) {}
