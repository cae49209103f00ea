/** Every contract on the embedded database, and what is its own: files, processes, plans, upgrades. */
@NullMarked
package dev.ferry.persistence;

import org.jspecify.annotations.NullMarked;
