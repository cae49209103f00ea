/** Who somebody is: addresses, domains, and who is asking. */
@NullMarked
package dev.ferry.domain.identity;

import org.jspecify.annotations.NullMarked;
