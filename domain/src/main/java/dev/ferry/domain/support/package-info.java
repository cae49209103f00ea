/** Cases that accounts open at the desks of support, and what those answer. */
@NullMarked
package dev.ferry.domain.support;

import org.jspecify.annotations.NullMarked;
