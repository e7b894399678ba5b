/** The demo county, and the field that plays in it through the same public doors as anybody else. */
@NullMarked
package yiwang.demo;

import org.jspecify.annotations.NullMarked;
