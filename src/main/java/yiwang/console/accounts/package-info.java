/**
 * The rooms of the three administrators: accounts, machine credentials, the audit, sessions. Each is in the rail of those alone
 * whom the backend would let in, and what a role may not do says who may.
 */
@NullMarked
package yiwang.console.accounts;

import org.jspecify.annotations.NullMarked;
