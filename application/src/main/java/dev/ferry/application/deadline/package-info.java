/** The deadlines of offers: which there are, and how offers stand with them. */
@NullMarked
package dev.ferry.application.deadline;

import org.jspecify.annotations.NullMarked;
