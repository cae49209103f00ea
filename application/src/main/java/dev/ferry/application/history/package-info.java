/** Looking at what was decided. */
@NullMarked
package dev.ferry.application.history;

import org.jspecify.annotations.NullMarked;
