/** Files for what is too much for memory and not to be kept. */
@NullMarked
package dev.ferry.persistence.scratch;

import org.jspecify.annotations.NullMarked;
