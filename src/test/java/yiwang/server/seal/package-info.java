/** Tests of sealing. */
@NullMarked
package yiwang.server.seal;

import org.jspecify.annotations.NullMarked;
