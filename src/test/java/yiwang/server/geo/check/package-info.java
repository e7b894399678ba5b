/** Tests of looking over map files. */
@NullMarked
package yiwang.server.geo.check;

import org.jspecify.annotations.NullMarked;
