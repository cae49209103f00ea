/** What the author of an adapter compiles against besides the domain. */
@NullMarked
package dev.ferry.plugin;

import org.jspecify.annotations.NullMarked;
