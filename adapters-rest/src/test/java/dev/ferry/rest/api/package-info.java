/** The API by HTTP, on the real server with fakes behind it. */
@NullMarked
package dev.ferry.rest.api;

import org.jspecify.annotations.NullMarked;
