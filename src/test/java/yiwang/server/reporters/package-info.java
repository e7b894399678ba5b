/** Tests of the sealed reporters. */
@NullMarked
package yiwang.server.reporters;

import org.jspecify.annotations.NullMarked;
