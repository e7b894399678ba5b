/** The rules of the house as tests, each with its because (house.md 3.3). */
@NullMarked
package yiwang.arch;

import org.jspecify.annotations.NullMarked;
