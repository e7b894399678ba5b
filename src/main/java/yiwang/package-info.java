/** The program's entry; everything else lives in the rooms below. */
@NullMarked
package yiwang;

import org.jspecify.annotations.NullMarked;
