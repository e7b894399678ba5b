/** Figures and lists that are readings of the journal, worked out when they are asked for. */
@NullMarked
package yiwang.server.figures;

import org.jspecify.annotations.NullMarked;
