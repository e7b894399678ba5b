/** Tests of accounts, passwords and what guards them. */
@NullMarked
package yiwang.server.accounts;

import org.jspecify.annotations.NullMarked;
