/** What was done, by whom. */
@NullMarked
package dev.ferry.persistence.history;

import org.jspecify.annotations.NullMarked;
