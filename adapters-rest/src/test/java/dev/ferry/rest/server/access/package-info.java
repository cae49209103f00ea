/** Who sends a request, and about which account. */
@NullMarked
package dev.ferry.rest.server.access;

import org.jspecify.annotations.NullMarked;
