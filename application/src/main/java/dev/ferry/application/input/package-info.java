/** What people typed in, before it is anything. */
@NullMarked
package dev.ferry.application.input;

import org.jspecify.annotations.NullMarked;
