/**
 * Which unit a matter goes to, and why.
 *
 * <p>Whoever is found in this order (domain.md 1.4): by the list, asked first, designated before in a case like it, or
 * answering for the place. A proposal only; somebody dispatches. Everything is pure and may be used from any thread.
 */
@NullMarked
package yiwang.domain.routing;

import org.jspecify.annotations.NullMarked;
