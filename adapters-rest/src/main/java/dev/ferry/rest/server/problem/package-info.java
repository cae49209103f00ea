/** What goes wrong, as problems by RFC 9457 for clients and as lines of the log for operators. */
@NullMarked
package dev.ferry.rest.server.problem;

import org.jspecify.annotations.NullMarked;
