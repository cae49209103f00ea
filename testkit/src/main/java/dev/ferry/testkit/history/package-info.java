/** What the history must do. */
@NullMarked
package dev.ferry.testkit.history;

import org.jspecify.annotations.NullMarked;
