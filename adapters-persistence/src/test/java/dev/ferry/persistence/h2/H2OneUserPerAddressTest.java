package dev.ferry.persistence.h2;

import dev.ferry.persistence.upgrade.OneUserPerAddressContract;
import java.util.UUID;
import org.jooq.SQLDialect;

class H2OneUserPerAddressTest extends OneUserPerAddressContract {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();

    H2OneUserPerAddressTest() {
        super(H2Opening.PLACEHOLDERS, SQLDialect.H2);
    }

    @Override
    protected String url() {
        return url;
    }

    @Override
    protected String user() {
        return "ferry";
    }

    @Override
    protected String password() {
        return "";
    }
}
