/** Cases at the desks of support. */
@NullMarked
package dev.ferry.rest.api.support;

import org.jspecify.annotations.NullMarked;
