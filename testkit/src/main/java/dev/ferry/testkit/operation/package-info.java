/** Transactions, locks, health, faults: what every store stands on. */
@NullMarked
package dev.ferry.testkit.operation;

import org.jspecify.annotations.NullMarked;
