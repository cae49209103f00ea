/** {@code ferry sync}: the legacy portal, kept like Partner Center. */
@NullMarked
package dev.ferry.cli.sync;

import org.jspecify.annotations.NullMarked;
