/** Breaks rules on purpose, to prove that they bite. */
@NullMarked
package dev.ferry.domain.planted;

import org.jspecify.annotations.NullMarked;
