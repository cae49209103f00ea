/** Acts that wait for a moment: the contract of their store, and one in memory. */
@NullMarked
package dev.ferry.testkit.undo;

import org.jspecify.annotations.NullMarked;
