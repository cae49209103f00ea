/** Tests of {@code ferry} at the terminal: sync. */
@NullMarked
package dev.ferry.cli.sync;

import org.jspecify.annotations.NullMarked;
