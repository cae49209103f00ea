/** {@code ferry accounts}, {@code legacy} and {@code history}: what is known of an account. */
@NullMarked
package dev.ferry.cli.account;

import org.jspecify.annotations.NullMarked;
