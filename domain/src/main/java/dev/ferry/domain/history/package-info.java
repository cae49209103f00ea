/** What was decided, by whom, and why (R26). */
@NullMarked
package dev.ferry.domain.history;

import org.jspecify.annotations.NullMarked;
