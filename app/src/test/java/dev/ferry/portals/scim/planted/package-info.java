/** Breaks rules on purpose, to prove that they bite. */
@NullMarked
package dev.ferry.portals.scim.planted;

import org.jspecify.annotations.NullMarked;
