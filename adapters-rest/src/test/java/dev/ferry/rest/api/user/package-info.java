/** Users after the move by HTTP, and people across accounts. */
@NullMarked
package dev.ferry.rest.api.user;

import org.jspecify.annotations.NullMarked;
