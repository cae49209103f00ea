/** Tests of {@code ferry} at the terminal: mail. */
@NullMarked
package dev.ferry.cli.mail;

import org.jspecify.annotations.NullMarked;
