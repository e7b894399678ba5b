/**
 * Who did, tried or looked at what: a chain of its own beside the journal, by the same code ({@link
 * yiwang.server.journal.Chain}), that only grows and that a third party can recompute.
 *
 * <p>What changes something is written in the transaction of the change ({@link yiwang.server.audit.AuditStore#append}, {@link
 * yiwang.server.audit.AuditTrail#privileged}): where it cannot be written, nothing is changed. What was only tried or looked
 * at is written behind the answer, bounded and counted ({@link yiwang.server.audit.AuditTrail#note}), so that a flood neither
 * fills the disk nor holds up the door.
 */
@NullMarked
package yiwang.server.audit;

import org.jspecify.annotations.NullMarked;
