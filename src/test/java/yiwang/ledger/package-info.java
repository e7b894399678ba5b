/** The books kept over a backend while it is done harm: what went in against what is there. */
@NullMarked
package yiwang.ledger;

import org.jspecify.annotations.NullMarked;
