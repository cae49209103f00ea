/**
 * An export as the values of the domain, put together from sorted rows; and where exports that came over HTTP are kept.
 */
@NullMarked
package dev.ferry.files.export;

import org.jspecify.annotations.NullMarked;
