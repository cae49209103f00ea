/** {@code ferry people}: what is kept of a person. */
@NullMarked
package dev.ferry.cli.person;

import org.jspecify.annotations.NullMarked;
