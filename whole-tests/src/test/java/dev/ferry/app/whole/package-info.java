@NullMarked
package dev.ferry.app.whole;

import org.jspecify.annotations.NullMarked;
