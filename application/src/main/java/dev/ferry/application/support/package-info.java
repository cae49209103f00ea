/** Cases that accounts open at the desks of support, and what those answer. */
@NullMarked
package dev.ferry.application.support;

import org.jspecify.annotations.NullMarked;
