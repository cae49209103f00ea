/** The composition root: finds plugins by name, wires them, starts; nothing else. */
@NullMarked
package dev.ferry.app;

import org.jspecify.annotations.NullMarked;
