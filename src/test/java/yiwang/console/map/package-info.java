@NullMarked
package yiwang.console.map;

import org.jspecify.annotations.NullMarked;
