/** Tests of {@code ferry} at the terminal: migration. */
@NullMarked
package dev.ferry.cli.migration;

import org.jspecify.annotations.NullMarked;
