package dev.ferry.persistence.postgres;

import dev.ferry.persistence.upgrade.OneUserPerAddressContract;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;

class PostgresOneUserPerAddressTest extends OneUserPerAddressContract {
    private final String name = created();

    PostgresOneUserPerAddressTest() {
        super(PostgresOpening.PLACEHOLDERS, SQLDialect.POSTGRES);
    }

    private static String created() {
        String name = PostgresServer.absent();
        PostgresServer.administer("create database " + name + " owner " + PostgresServer.USER);
        return name;
    }

    @AfterEach
    void drop() {
        PostgresServer.drop(name);
    }

    @Override
    protected String url() {
        return PostgresServer.url(name);
    }

    @Override
    protected String user() {
        return PostgresServer.USER;
    }

    @Override
    protected String password() {
        return PostgresServer.PASSWORD;
    }
}
