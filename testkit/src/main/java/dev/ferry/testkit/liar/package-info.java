/** Whether contracts are fooled by adapters that lie. */
@NullMarked
package dev.ferry.testkit.liar;

import org.jspecify.annotations.NullMarked;
