/** What the legacy portal's accounts must do. */
@NullMarked
package dev.ferry.testkit.legacy;

import org.jspecify.annotations.NullMarked;
