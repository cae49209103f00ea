/** A person is handed out and erased, on a whole installation in memory. */
@NullMarked
package dev.ferry.application.person;

import org.jspecify.annotations.NullMarked;
