/** Cases and the desks that work on them: contracts, and fakes in memory. */
@NullMarked
package dev.ferry.testkit.support;

import org.jspecify.annotations.NullMarked;
