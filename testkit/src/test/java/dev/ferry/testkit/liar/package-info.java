/** Adapters that lie in every way that authors may get one wrong: whether the contracts are fooled. */
@NullMarked
package dev.ferry.testkit.liar;

import org.jspecify.annotations.NullMarked;
