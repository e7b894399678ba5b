/**
 * Copies of a whole backend, made while it works, and what is made of them again: in the same kind of store or in the other.
 * A backup is one ZIP file of tables as lines of JSON, the files beside the store, and a manifest that says how large each
 * part is and what its hash is. The keys of what is sealed are no part of it: who holds a backup alone cannot open them.
 */
@NullMarked
package yiwang.server.backup;

import org.jspecify.annotations.NullMarked;
