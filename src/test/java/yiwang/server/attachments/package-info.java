@NullMarked
package yiwang.server.attachments;

import org.jspecify.annotations.NullMarked;
