/** One-time codes by mail. */
@NullMarked
package dev.ferry.application.proof;

import org.jspecify.annotations.NullMarked;
