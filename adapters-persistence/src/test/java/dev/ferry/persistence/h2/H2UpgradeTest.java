package dev.ferry.persistence.h2;

import dev.ferry.persistence.database.UpgradeContract;
import java.util.UUID;
import org.jooq.SQLDialect;

class H2UpgradeTest extends UpgradeContract {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();

    H2UpgradeTest() {
        super(H2Opening.PLACEHOLDERS, SQLDialect.H2);
    }

    @Override
    String url() {
        return url;
    }

    @Override
    String user() {
        return "ferry";
    }

    @Override
    String password() {
        return "";
    }
}
