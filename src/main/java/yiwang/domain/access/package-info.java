/**
 * Who may come in and what they may do and see: one versioned table of rights ({@code grants.tsv}, {@link
 * yiwang.domain.access.Grants}), what a password must be like and how wrong tries slow down. Pure: no clock, no random
 * source and no store of its own; hashing and keeping are the backend's.
 *
 * <p>Two profiles are data ({@code password-policies.tsv}): {@code dengbao-3} follows GB/T 22239-2019 level 3, 8.1.4.1, and
 * {@code asvs-5} OWASP ASVS 5.0. They contradict each other on purpose (composition, periodic change): a site chooses one.
 * The list of common passwords comes from zxcvbn (MIT, {@code common-passwords-LICENSE.txt}). Any thread.
 */
@NullMarked
package yiwang.domain.access;

import org.jspecify.annotations.NullMarked;
