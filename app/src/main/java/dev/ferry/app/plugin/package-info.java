/** Finds adapters, built in or in jars, and chooses one for each slot. */
@NullMarked
package dev.ferry.app.plugin;

import org.jspecify.annotations.NullMarked;
