/** Servers that others wrote, as tests start them. */
@NullMarked
package dev.ferry.testkit.system;

import org.jspecify.annotations.NullMarked;
