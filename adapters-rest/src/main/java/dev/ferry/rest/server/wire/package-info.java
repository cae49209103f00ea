/** What comes over the wire before anybody works on it: heads are strict, bodies whole, and answers read. */
@NullMarked
package dev.ferry.rest.server.wire;

import org.jspecify.annotations.NullMarked;
