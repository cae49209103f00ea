/** Where details and faults are written to. */
@NullMarked
package dev.ferry.app.log;

import org.jspecify.annotations.NullMarked;
