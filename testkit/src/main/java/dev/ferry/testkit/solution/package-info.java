/** Contract and fake of the go-to-market portal. */
@NullMarked
package dev.ferry.testkit.solution;

import org.jspecify.annotations.NullMarked;
