/**
 * Says which item of a taxonomy a text is about, how sure that is, and by which words.
 *
 * <p>Two engines behind one interface: {@link yiwang.domain.classify.UntrainedEngine} needs nothing but the taxonomy's own
 * words, {@link yiwang.domain.classify.TrainedEngine} adds a linear model learnt from labelled texts. Every object is
 * immutable once made and may be used from any thread; nothing here reads a file but this package's own resources. The
 * same labels, taxonomy and seed give the same model to the byte on every machine.
 */
@NullMarked
package yiwang.domain.classify;

import org.jspecify.annotations.NullMarked;
