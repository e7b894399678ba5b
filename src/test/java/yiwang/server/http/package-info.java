/** Tests of the door: what it lets in before any room is asked. */
@NullMarked
package yiwang.server.http;

import org.jspecify.annotations.NullMarked;
