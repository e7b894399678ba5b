/** Tests of the county's areas. */
@NullMarked
package yiwang.server.geo;

import org.jspecify.annotations.NullMarked;
