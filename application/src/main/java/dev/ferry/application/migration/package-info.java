/** Judging accounts and moving them, for waves and owners alike; what a wave is stands in {@code wave}. */
@NullMarked
package dev.ferry.application.migration;

import org.jspecify.annotations.NullMarked;
