/**
 * The door of a console whose backend wants accounts: signing in with password, code and unit, a first password, a second
 * factor, and the same again where a seat is locked. What a person types here goes to the backend and nowhere else.
 */
@NullMarked
package yiwang.console.entrance;

import org.jspecify.annotations.NullMarked;
