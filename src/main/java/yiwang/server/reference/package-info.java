/**
 * The county's lists: units, categories, channels, posts of grid workers, read once at start from the county's folder.
 *
 * <p>Immutable; any thread. A list that cannot be used stops the start and is named with line and reason.
 */
@NullMarked
package yiwang.server.reference;

import org.jspecify.annotations.NullMarked;
