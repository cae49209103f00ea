package dev.ferry.persistence.database;

import dev.ferry.domain.operation.Hindrance;
import java.util.Optional;

/** Tells what of a database's fault an operator can mend. Thread-safe. */
@FunctionalInterface
public interface Diagnosis {

    Optional<Hindrance> of(Throwable fault);
}
