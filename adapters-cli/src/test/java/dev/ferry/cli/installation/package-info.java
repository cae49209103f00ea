/** Tests of {@code ferry} at the terminal: installation. */
@NullMarked
package dev.ferry.cli.installation;

import org.jspecify.annotations.NullMarked;
