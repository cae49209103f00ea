/** {@code ferry offers …}. */
@NullMarked
package dev.ferry.cli.offer;

import org.jspecify.annotations.NullMarked;
