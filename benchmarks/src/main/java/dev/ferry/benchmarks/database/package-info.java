/** The databases that Ferry and plain JDBC write to. */
@NullMarked
package dev.ferry.benchmarks.database;

import org.jspecify.annotations.NullMarked;
