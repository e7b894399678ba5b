/**
 * Files that go with tickets: their bytes in a folder under their own hash, their links as events of the tickets.
 *
 * <p>A file is written whole and durably before its link is; a link without a file cannot be, a file without a link is swept
 * away after a time.
 */
@NullMarked
package yiwang.server.attachments;

import org.jspecify.annotations.NullMarked;
