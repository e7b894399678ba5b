@NullMarked
package yiwang.console.basemap;

import org.jspecify.annotations.NullMarked;
