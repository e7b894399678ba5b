@NullMarked
package yiwang.csv;

import org.jspecify.annotations.NullMarked;
