/** The contract of whoever finds accounts, and a fake of it. */
@NullMarked
package dev.ferry.testkit.search;

import org.jspecify.annotations.NullMarked;
