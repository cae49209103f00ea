/** What is kept of how accounts stand, on a whole installation in memory. */
@NullMarked
package dev.ferry.application.standing;

import org.jspecify.annotations.NullMarked;
