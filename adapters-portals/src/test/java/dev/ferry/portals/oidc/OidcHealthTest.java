package dev.ferry.portals.oidc;

import static dev.ferry.testkit.sample.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.testkit.fault.Faults;
import dev.ferry.testkit.identity.SettableClock;
import dev.ferry.testkit.operation.HealthCheckContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code ferry doctor} says of providers, and who mends it. */
class OidcHealthTest extends HealthCheckContract {
    private final StubProvider stub = new StubProvider(new SettableClock(NOON), Duration.ofSeconds(3));

    @AfterEach
    void close() {
        stub.close();
    }

    @Override
    protected HealthCheck ofSomethingWell() {
        return stub.adapter().check();
    }

    @Override
    protected Faults faultsOf(HealthCheck check) {
        return stub.http();
    }

    @Test
    void anotherIssuerThanTheSettingsIsNamedWithTheSetting() {
        HealthCheck check = ofSomethingWell();
        stub.callsItself("https://evil.example");

        assertThat(check.check())
                .returns(false, Health::ok)
                .satisfies(health -> assertThat(health.detail()).contains("oidc.issuers", "another issuer"));
    }

    @Test
    void aRealmThatThereIsNotIsAWrongSetting() {
        HealthCheck check = ofSomethingWell();
        stub.http().answers(404, "application/json", "{\"error\": \"Realm does not exist\"}");

        assertThat(check.check().detail())
                .contains("not at this address (answered 404: Realm does not exist)", "oidc.issuers", "the realm");
    }
}
