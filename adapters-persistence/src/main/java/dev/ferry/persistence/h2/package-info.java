/** The embedded database: its files in home, who opens it, its backups. */
@NullMarked
package dev.ferry.persistence.h2;

import org.jspecify.annotations.NullMarked;
