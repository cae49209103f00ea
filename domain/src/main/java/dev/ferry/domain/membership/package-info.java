/** The partner network: MPN IDs, how they stand, and the registry that knows them. */
@NullMarked
package dev.ferry.domain.membership;

import org.jspecify.annotations.NullMarked;
