/** What measured values make a ticket: rules as a versioned file, and the windows they are counted in. */
@NullMarked
package yiwang.domain.sensing;

import org.jspecify.annotations.NullMarked;
