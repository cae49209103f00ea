/** Owners whom accounts wait for are invited, and reminded (R14). */
@NullMarked
package dev.ferry.application.invitation;

import org.jspecify.annotations.NullMarked;
