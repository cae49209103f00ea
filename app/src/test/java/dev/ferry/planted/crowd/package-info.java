/** Breaks rules on purpose, to prove that they bite. */
@NullMarked
package dev.ferry.planted.crowd;

import org.jspecify.annotations.NullMarked;
