/** What Partner Center's users must do. */
@NullMarked
package dev.ferry.testkit.user;

import org.jspecify.annotations.NullMarked;
