/** Resolves settings, and makes the rules of the application from them. */
@NullMarked
package dev.ferry.app.setting;

import org.jspecify.annotations.NullMarked;
