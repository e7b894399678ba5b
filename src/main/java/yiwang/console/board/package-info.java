/**
 * The board room 督办升级板: what is about to miss its limit and what has missed it, in four columns by the rung of the
 * ladder, each card running its own clock; beside them why the selected ticket stands where it stands, and the cards
 * that can be given or withdrawn. On a wall: columns and facts only.
 *
 * <p>Only {@link yiwang.console.board.BoardRoom} is for others. Everything here lives on the FX thread; columns, orders
 * and facts are pure.
 */
@NullMarked
package yiwang.console.board;

import org.jspecify.annotations.NullMarked;
