/** Clients that send and read as no proper client would. */
@NullMarked
package dev.ferry.rest.server.wire;

import org.jspecify.annotations.NullMarked;
