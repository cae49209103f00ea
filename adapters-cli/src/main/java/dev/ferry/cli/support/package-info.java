/** Cases at the desks of support. */
@NullMarked
package dev.ferry.cli.support;

import org.jspecify.annotations.NullMarked;
