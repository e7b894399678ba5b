/** Tests of the visits. */
@NullMarked
package yiwang.server.visits;

import org.jspecify.annotations.NullMarked;
