/** Tests of {@code ferry} at the terminal: account. */
@NullMarked
package dev.ferry.cli.account;

import org.jspecify.annotations.NullMarked;
