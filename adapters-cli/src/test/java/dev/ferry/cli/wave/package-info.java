/** Tests of {@code ferry} at the terminal: wave. */
@NullMarked
package dev.ferry.cli.wave;

import org.jspecify.annotations.NullMarked;
