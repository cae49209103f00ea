/** Jars of plugins, opened as Ferry opens them: what they see of it, and how each call into one is made. */
@NullMarked
package dev.ferry.host;

import org.jspecify.annotations.NullMarked;
