/** The HTTP server: Jersey on Grizzly, health, metrics, and a problem (RFC 9457) for everything else. */
@NullMarked
package dev.ferry.rest;

import org.jspecify.annotations.NullMarked;
