/**
 * The store: one database file or a PostgreSQL database, how work gets to it, and nothing about what is stored.
 *
 * <p>Writers hand in a {@link yiwang.server.storage.Work}; one writer thread takes them in order, many in one
 * transaction, each in a savepoint of its own, and completes their futures after the commit. Readers run on virtual
 * threads over a few connections. The {@code *Store} classes of the other rooms speak SQL through
 * {@link yiwang.server.storage.Tx} and never see a connection.
 */
@NullMarked
package yiwang.server.storage;

import org.jspecify.annotations.NullMarked;
