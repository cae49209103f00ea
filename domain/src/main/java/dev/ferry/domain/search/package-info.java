/** How operators find accounts among many: by the words under which each is known. */
@NullMarked
package dev.ferry.domain.search;

import org.jspecify.annotations.NullMarked;
