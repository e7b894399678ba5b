/** Which files may go with a ticket, and how large they may be: data that ships, read once. */
@NullMarked
package yiwang.domain.attachment;

import org.jspecify.annotations.NullMarked;
