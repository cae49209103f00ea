/** Acts that other systems are to be told of, and the queue in which they wait until those have answered. */
@NullMarked
package dev.ferry.domain.act;

import org.jspecify.annotations.NullMarked;
