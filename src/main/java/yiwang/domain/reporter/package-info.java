/**
 * What may be known of whoever reports a matter: a name and a telephone number, how they are checked, how little of them is
 * shown ({@link yiwang.domain.reporter.Telephone#mask}, {@link yiwang.domain.reporter.PersonName#mask}), for which purposes
 * they may be opened and how often (PIPL articles 5, 6 and 51; GB/T 22239-2019, 8.1.4.11). Nothing else is asked for: no
 * identity number, no sex, no age. Pure; any thread.
 */
@NullMarked
package yiwang.domain.reporter;

import org.jspecify.annotations.NullMarked;
