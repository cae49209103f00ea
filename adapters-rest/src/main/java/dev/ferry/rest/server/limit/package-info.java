/** Where requests come from, and how often one may ask for what strangers can ask for. */
@NullMarked
package dev.ferry.rest.server.limit;

import org.jspecify.annotations.NullMarked;
