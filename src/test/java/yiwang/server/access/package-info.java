/** Tests of sessions. */
@NullMarked
package yiwang.server.access;

import org.jspecify.annotations.NullMarked;
