/** The deadlines of offers. */
@NullMarked
package dev.ferry.rest.api.deadline;

import org.jspecify.annotations.NullMarked;
