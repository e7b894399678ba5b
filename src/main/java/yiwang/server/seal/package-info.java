/**
 * What is kept unreadable in the store: texts under AES-256-GCM with keys that lie in a file beside the database, never in it.
 * A stolen database or backup without that file tells nothing of them. Any thread.
 */
@NullMarked
package yiwang.server.seal;

import org.jspecify.annotations.NullMarked;
