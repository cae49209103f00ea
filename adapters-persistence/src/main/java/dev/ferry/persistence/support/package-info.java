/** Cases at the desks of support, in tables, and the desks that are embedded in Ferry. */
@NullMarked
package dev.ferry.persistence.support;

import org.jspecify.annotations.NullMarked;
