/** The demo county: the place it is, and the field that plays in it. Nothing of the product depends on this room. */
@NullMarked
package yiwang.demo;

import org.jspecify.annotations.NullMarked;
