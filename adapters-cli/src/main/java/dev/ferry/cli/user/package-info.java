/** {@code ferry users}: the users of accounts that have moved. */
@NullMarked
package dev.ferry.cli.user;

import org.jspecify.annotations.NullMarked;
