/** How each account stands, kept beside it, so that to look at many costs nothing. */
@NullMarked
package dev.ferry.domain.standing;

import org.jspecify.annotations.NullMarked;
