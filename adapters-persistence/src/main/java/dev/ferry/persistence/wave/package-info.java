/** Waves that nodes share, and jobs. */
@NullMarked
package dev.ferry.persistence.wave;

import org.jspecify.annotations.NullMarked;
