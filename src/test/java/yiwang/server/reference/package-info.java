/** Tests of the lists and rules of a county. */
@NullMarked
package yiwang.server.reference;

import org.jspecify.annotations.NullMarked;
