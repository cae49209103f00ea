/** The real server on a free port, with fakes behind it. */
@NullMarked
package dev.ferry.rest;

import org.jspecify.annotations.NullMarked;
