/** What the legacy portal is owed, and the embedded portal. */
@NullMarked
package dev.ferry.persistence.sync;

import org.jspecify.annotations.NullMarked;
