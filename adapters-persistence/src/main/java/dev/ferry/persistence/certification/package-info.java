/** The embedded certification system. */
@NullMarked
package dev.ferry.persistence.certification;

import org.jspecify.annotations.NullMarked;
