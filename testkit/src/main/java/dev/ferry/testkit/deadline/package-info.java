/** The deadlines of offers. */
@NullMarked
package dev.ferry.testkit.deadline;

import org.jspecify.annotations.NullMarked;
