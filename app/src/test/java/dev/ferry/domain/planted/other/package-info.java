/** Breaks rules on purpose, to prove that they bite. */
@NullMarked
package dev.ferry.domain.planted.other;

import org.jspecify.annotations.NullMarked;
