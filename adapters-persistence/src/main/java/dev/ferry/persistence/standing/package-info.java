/** How each account stands, what it is found and counted by, and which are to be judged again. */
@NullMarked
package dev.ferry.persistence.standing;

import org.jspecify.annotations.NullMarked;
