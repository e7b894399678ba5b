/**
 * The desk room 受理与派单: the officer's queues, the table sorted by time left, one ticket in detail with its verbs, and
 * the command line. Everything can be done by keyboard and by mouse; no window opens but the
 * system's chooser of files.
 *
 * <p>Only {@link yiwang.console.desk.DeskRoom} is for others. State comes down from the feed into the models, what the
 * officer decides goes up through the gateway, and no answer edits a row. Everything here lives on the FX thread,
 * except the parsers and orders, which are pure.
 */
@NullMarked
package yiwang.console.desk;

import org.jspecify.annotations.NullMarked;
