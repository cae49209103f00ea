/** What Partner Center's offers must do. */
@NullMarked
package dev.ferry.testkit.offer;

import org.jspecify.annotations.NullMarked;
