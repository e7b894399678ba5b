/** Tests of the store and of what it promises to those who hand in work. */
@NullMarked
package yiwang.server.storage;

import org.jspecify.annotations.NullMarked;
