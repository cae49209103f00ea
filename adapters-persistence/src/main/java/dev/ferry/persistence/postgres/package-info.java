/** The database on a PostgreSQL server: where it is, who opens it. */
@NullMarked
package dev.ferry.persistence.postgres;

import org.jspecify.annotations.NullMarked;
