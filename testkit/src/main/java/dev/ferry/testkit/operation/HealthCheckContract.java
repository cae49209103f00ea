package dev.ferry.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import org.junit.jupiter.api.Test;

/** What every {@link HealthCheck} must do. */
public abstract class HealthCheckContract {
    /** A check of a thing that is well. */
    protected abstract HealthCheck ofSomethingWell();

    /** How a test takes the thing away; the fault tests are skipped where the check is not {@link Faults} and this is not overridden. */
    protected Faults faultsOf(HealthCheck check) {
        assumeTrue(check instanceof Faults, "what is checked cannot be taken away in a test");
        return (Faults) check;
    }

    @Test
    public final void itsNameIsASlug() {
        assertThat(ofSomethingWell().name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    public final void whatIsWellIsFoundWell() {
        HealthCheck check = ofSomethingWell();

        assertThat(check.check()).returns(check.name(), Health::name).returns(true, Health::ok);
    }

    @Test
    public final void whatIsDownIsFoundDownWithAWordOnItAndNothingIsThrown() {
        HealthCheck check = ofSomethingWell();
        faultsOf(check).goDown();

        assertThat(check.check()).returns(check.name(), Health::name).returns(false, Health::ok);
        assertThat(check.check().detail()).isNotBlank();
    }

    @Test
    public final void whatComesBackIsFoundWellAgain() {
        HealthCheck check = ofSomethingWell();
        faultsOf(check).goDown();
        faultsOf(check).comeBack();

        assertThat(check.check().ok()).isTrue();
    }
}
