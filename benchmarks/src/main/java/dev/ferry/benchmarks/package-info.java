/** Measurements of Ferry as it is installed, beside the raw limit of the same machine in the same run. */
@NullMarked
package dev.ferry.benchmarks;

import org.jspecify.annotations.NullMarked;
