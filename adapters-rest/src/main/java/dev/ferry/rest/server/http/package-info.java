/** Requests and answers: their limits, their header fields, their addresses, and what Jersey is given to serve them. */
@NullMarked
package dev.ferry.rest.server.http;

import org.jspecify.annotations.NullMarked;
