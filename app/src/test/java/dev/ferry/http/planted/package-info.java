/** Breaks rules on purpose, to prove that they bite. */
@NullMarked
package dev.ferry.http.planted;

import org.jspecify.annotations.NullMarked;
