/** What the use cases need of the installation: transactions, stop signals, health, backups. */
@NullMarked
package dev.ferry.domain.operation;

import org.jspecify.annotations.NullMarked;
