/** The dates by which something is due of offers, and what follows where it was not done (R23). */
@NullMarked
package dev.ferry.domain.deadline;

import org.jspecify.annotations.NullMarked;
