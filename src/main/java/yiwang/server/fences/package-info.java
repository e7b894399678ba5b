/**
 * Fences: drawn and taken away by officers, watched as positions come in, told on the live topic {@code fences} until somebody takes
 * note. What they tell is durable before it is shown. Who is inside is known from positions alone and so begins anew with the
 * backend: the first position of each worker tells nothing.
 */
@NullMarked
package yiwang.server.fences;

import org.jspecify.annotations.NullMarked;
