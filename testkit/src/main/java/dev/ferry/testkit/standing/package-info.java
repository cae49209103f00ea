/** How accounts stand, in memory, and what every store of it must do. */
@NullMarked
package dev.ferry.testkit.standing;

import org.jspecify.annotations.NullMarked;
