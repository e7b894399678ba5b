/** Tests of the backend from outside: over HTTP and the live socket, on loopback and a free port. */
@NullMarked
package yiwang.server;

import org.jspecify.annotations.NullMarked;
