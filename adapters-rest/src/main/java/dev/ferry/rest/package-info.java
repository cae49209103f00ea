/** The HTTP server as a plugin: what it serves is in {@code api}, what every front needs in {@code server}. */
@NullMarked
package dev.ferry.rest;

import org.jspecify.annotations.NullMarked;
