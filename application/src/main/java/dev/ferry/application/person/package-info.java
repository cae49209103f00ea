/** A person's data: handed out, and erased. */
@NullMarked
package dev.ferry.application.person;

import org.jspecify.annotations.NullMarked;
