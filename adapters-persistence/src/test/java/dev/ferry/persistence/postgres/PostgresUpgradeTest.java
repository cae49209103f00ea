package dev.ferry.persistence.postgres;

import dev.ferry.persistence.upgrade.UpgradeContract;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresUpgradeTest extends UpgradeContract {
    private final String name = PostgresServer.absent();

    PostgresUpgradeTest() {
        super(PostgresOpening.PLACEHOLDERS, SQLDialect.POSTGRES);
    }

    @BeforeEach
    void create() {
        PostgresServer.administer("create database " + name + " owner " + PostgresServer.USER);
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
