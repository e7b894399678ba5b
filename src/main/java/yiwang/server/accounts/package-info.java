/**
 * Accounts and their posts: signing in, the first three administrators, passwords and second factors.
 *
 * <p>Passwords are kept as Argon2id hashes, secrets of second factors sealed with keys outside the database. Wrong tries cost
 * waits by account and source, which are forgotten with time: guessing becomes slow and nobody can keep an owner out for
 * good. Tries are counted before the password is looked at, so that many at once do not count as one. Tries live in
 * memory; a restart forgets them. Sessions are kept and live again after a restart, unless their account stands otherwise. Everything that changes what an account may do ends its sessions at once.
 */
@NullMarked
package yiwang.server.accounts;

import org.jspecify.annotations.NullMarked;
