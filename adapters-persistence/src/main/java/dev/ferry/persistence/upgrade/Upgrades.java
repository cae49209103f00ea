package dev.ferry.persistence.upgrade;

import java.util.List;
import org.flywaydb.core.api.migration.JavaMigration;

/** The migrations in Java, beside those of {@code db/migration}. */
public final class Upgrades {
    /** In the order of their versions. */
    public static final List<JavaMigration> IN_JAVA = List.of(new VerdictsByCode(), new OneUserPerAddress());

    private Upgrades() {}
}
