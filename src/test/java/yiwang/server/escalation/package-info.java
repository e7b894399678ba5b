/** Tests of the ladder, its notices and spikes inside the backend. */
@NullMarked
package yiwang.server.escalation;

import org.jspecify.annotations.NullMarked;
