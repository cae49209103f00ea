/** The real systems behind the ports, one package each. */
@NullMarked
package dev.ferry.portals;

import org.jspecify.annotations.NullMarked;
