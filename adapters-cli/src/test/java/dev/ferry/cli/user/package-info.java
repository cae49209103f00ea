/** Tests of {@code ferry} at the terminal: user. */
@NullMarked
package dev.ferry.cli.user;

import org.jspecify.annotations.NullMarked;
