/** Tests of {@code ferry} at the terminal: person. */
@NullMarked
package dev.ferry.cli.person;

import org.jspecify.annotations.NullMarked;
