/** What probes and scrapers are told of a running server. */
@NullMarked
package dev.ferry.rest.server.metrics;

import org.jspecify.annotations.NullMarked;
