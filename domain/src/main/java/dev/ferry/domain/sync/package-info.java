/** What is owed to other systems after a change: the outbox. */
@NullMarked
package dev.ferry.domain.sync;

import org.jspecify.annotations.NullMarked;
