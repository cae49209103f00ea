@NullMarked
package dev.ferry.application.wave;

import org.jspecify.annotations.NullMarked;
