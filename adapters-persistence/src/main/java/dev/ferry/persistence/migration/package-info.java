/** How far each account has come, who was named for it, and who was invited. */
@NullMarked
package dev.ferry.persistence.migration;

import org.jspecify.annotations.NullMarked;
