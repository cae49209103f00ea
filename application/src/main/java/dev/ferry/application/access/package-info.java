/** How a requester stands to an account, read afresh for each request. */
@NullMarked
package dev.ferry.application.access;

import org.jspecify.annotations.NullMarked;
