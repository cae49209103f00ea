@NullMarked
package dev.ferry.app.architecture;

import org.jspecify.annotations.NullMarked;
