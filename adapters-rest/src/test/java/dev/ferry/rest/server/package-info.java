/** The server whatever it serves, by HTTP and by parts. */
@NullMarked
package dev.ferry.rest.server;

import org.jspecify.annotations.NullMarked;
