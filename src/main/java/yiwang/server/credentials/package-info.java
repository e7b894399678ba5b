/**
 * Credentials of machines: of walls that nobody sits at, and of systems that hand matters in. They are no accounts: no
 * password, no second factor, no idle exit, and no right beyond their kind, whatever {@code grants.tsv} gives its role. One is
 * made for each machine, shown once, and revoked at once with everything that is open under it.
 *
 * <p>Kept is SHA-256 of the secret, without salt and without a slow hash: the secret is 256 random bits that nobody chose, so
 * there is nothing to guess, and every request has to be answered quickly. Whoever has a copy of the store cannot come in with it.
 */
@NullMarked
package yiwang.server.credentials;

import org.jspecify.annotations.NullMarked;
