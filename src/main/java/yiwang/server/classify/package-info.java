/**
 * The classifier at work: the engine that intake asks, and its training out of what operators correct and confirm.
 *
 * <p>A label is an operator's word on a ticket, read from the journal; the model lies in {@code models/} beside the data
 * and can be thrown away at any time. Training runs on one thread of its own, one at a time, and a new model takes over
 * only when it is better on labels that neither it nor the one at work has learnt from.
 */
@NullMarked
package yiwang.server.classify;

import org.jspecify.annotations.NullMarked;
