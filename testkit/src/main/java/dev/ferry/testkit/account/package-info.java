/** What Partner Center's accounts must do. */
@NullMarked
package dev.ferry.testkit.account;

import org.jspecify.annotations.NullMarked;
