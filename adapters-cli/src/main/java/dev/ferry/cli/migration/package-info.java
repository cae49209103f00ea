/** {@code ferry migration}: the steps of an account's owner. */
@NullMarked
package dev.ferry.cli.migration;

import org.jspecify.annotations.NullMarked;
