/** How the other systems are doing, for operators. */
@NullMarked
package dev.ferry.rest.api.system;

import org.jspecify.annotations.NullMarked;
