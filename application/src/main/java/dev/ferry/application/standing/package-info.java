/** How accounts stand, kept beside them: judged again where anything has changed, and read by lists and counts. */
@NullMarked
package dev.ferry.application.standing;

import org.jspecify.annotations.NullMarked;
