/** The HTTP server: Jersey on Grizzly, who asks, health, metrics, and a problem (RFC 9457) for everything else. */
@NullMarked
package dev.ferry.rest.server;

import org.jspecify.annotations.NullMarked;
