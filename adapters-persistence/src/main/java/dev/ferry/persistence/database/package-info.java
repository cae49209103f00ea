/** The database itself: connections, transactions, faults, its schema, its health. */
@NullMarked
package dev.ferry.persistence.database;

import org.jspecify.annotations.NullMarked;
