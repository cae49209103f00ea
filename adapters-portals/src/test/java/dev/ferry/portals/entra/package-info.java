@NullMarked
package dev.ferry.portals.entra;

import org.jspecify.annotations.NullMarked;
