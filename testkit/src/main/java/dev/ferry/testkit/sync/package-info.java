/** What the outbox must do. */
@NullMarked
package dev.ferry.testkit.sync;

import org.jspecify.annotations.NullMarked;
