/** Tells other systems of acts that were done here, until they have answered. */
@NullMarked
package dev.ferry.application.act;

import org.jspecify.annotations.NullMarked;
