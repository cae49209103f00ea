/** Text that others wrote: what of it can be taken in, and how it is shown. */
@NullMarked
package dev.ferry.domain.text;

import org.jspecify.annotations.NullMarked;
