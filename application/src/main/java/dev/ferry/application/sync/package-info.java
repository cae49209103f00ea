/** Sync-back: what was changed here reaches the legacy portal, and the two sides are compared (R16, R17). */
@NullMarked
package dev.ferry.application.sync;

import org.jspecify.annotations.NullMarked;
