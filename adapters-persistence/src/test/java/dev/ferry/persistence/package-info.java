/** Every contract on both databases, and what is their own: files, processes, plans, upgrades. */
@NullMarked
package dev.ferry.persistence;

import org.jspecify.annotations.NullMarked;
