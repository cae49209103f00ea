/** Sync-back, on a whole installation in memory and a legacy portal that fails as a test likes. */
@NullMarked
package dev.ferry.application.sync;

import org.jspecify.annotations.NullMarked;
