/** The command line from what is typed to what is printed, over real use cases and stores in memory. */
@NullMarked
package dev.ferry.cli;

import org.jspecify.annotations.NullMarked;
