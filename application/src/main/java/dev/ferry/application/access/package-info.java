/** What ties a requester to an account, read afresh for each request. */
@NullMarked
package dev.ferry.application.access;

import org.jspecify.annotations.NullMarked;
