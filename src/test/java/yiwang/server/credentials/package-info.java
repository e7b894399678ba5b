/** Tests of machine credentials. */
@NullMarked
package yiwang.server.credentials;

import org.jspecify.annotations.NullMarked;
