/** What operators do about MPN IDs beside the way of owners. */
@NullMarked
package dev.ferry.application.membership;

import org.jspecify.annotations.NullMarked;
