/** Tests of {@code ferry} at the terminal: terminal. */
@NullMarked
package dev.ferry.cli.terminal;

import org.jspecify.annotations.NullMarked;
