/** Reading CSV files that people have made: columns found by name, every complaint with file and line. */
@NullMarked
package yiwang.csv;

import org.jspecify.annotations.NullMarked;
