/** What the composition root and a front door tell each other; no plugin sees any of it. */
@NullMarked
package dev.ferry.door;

import org.jspecify.annotations.NullMarked;
