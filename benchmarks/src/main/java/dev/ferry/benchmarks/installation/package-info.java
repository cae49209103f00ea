/** Ferry as an operator installs and starts it. */
@NullMarked
package dev.ferry.benchmarks.installation;

import org.jspecify.annotations.NullMarked;
