@NullMarked
package yiwang.server.audit;

import org.jspecify.annotations.NullMarked;
