/** The legacy portal by HTTP: what it shows, what it is owed, how both sides compare. */
@NullMarked
package dev.ferry.rest.api.sync;

import org.jspecify.annotations.NullMarked;
