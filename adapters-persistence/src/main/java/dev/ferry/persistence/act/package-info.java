/** Acts that other systems are to be told of, in a table. */
@NullMarked
package dev.ferry.persistence.act;

import org.jspecify.annotations.NullMarked;
