/** The embedded go-to-market portal. */
@NullMarked
package dev.ferry.persistence.solution;

import org.jspecify.annotations.NullMarked;
