/** Who is asking, and how that is proved. */
@NullMarked
package dev.ferry.domain.identity;

import org.jspecify.annotations.NullMarked;
