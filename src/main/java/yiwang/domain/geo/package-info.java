/** Places on the earth. Coordinates are WGS-84 degrees everywhere inside; other systems are converted at the edge. */
@NullMarked
package yiwang.domain.geo;

import org.jspecify.annotations.NullMarked;
