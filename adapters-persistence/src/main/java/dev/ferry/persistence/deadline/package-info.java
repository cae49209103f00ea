/** The deadlines of offers. */
@NullMarked
package dev.ferry.persistence.deadline;

import org.jspecify.annotations.NullMarked;
