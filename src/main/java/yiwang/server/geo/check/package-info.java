/**
 * Looks over a county's map files before anything is made of them: which codes stand twice, what overlaps, what is left open, what
 * lies where its code does not say. Files may come from anywhere, so everything read is bounded. Changes nothing.
 */
@NullMarked
package yiwang.server.geo.check;

import org.jspecify.annotations.NullMarked;
