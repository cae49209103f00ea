package dev.ferry.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.testkit.contract.Ability;
import dev.ferry.testkit.contract.Contract;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.Faults;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What every {@link HealthCheck} must do.
 *
 * <pre>{@code
 * class MailHealthTest extends HealthCheckContract {
 *     private final MailStub stub = MailStub.start();     // yours, and Faults
 *
 *     protected HealthCheck ofSomethingWell() {
 *         return new MailHealth(stub.address());
 *     }
 *
 *     protected Faults faultsOf(HealthCheck check) {
 *         return stub;
 *     }
 * }
 * }</pre>
 *
 * <p>What may be lacking: {@link FaultKind#REFUSES}, where a test cannot take the thing away.
 */
public abstract class HealthCheckContract extends Contract {
    /** More than the few seconds that a check may take. */
    private static final Duration SOON = Duration.ofSeconds(30);

    /** A check of a thing that is well. */
    protected abstract HealthCheck ofSomethingWell();

    /** How a test takes the thing away. By default the check itself does; where nothing can, that is a gap. */
    protected Faults faultsOf(HealthCheck check) {
        if (check instanceof Faults faults) {
            return faults;
        }
        throw new UnsupportedOperationException("what is checked cannot be taken away in a test");
    }

    @Override
    protected final Set<Ability> mayLack() {
        return Set.of(FaultKind.REFUSES);
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
    public final void whatIsDownIsFoundDownSoonWithAWordOnItAndNothingIsThrown() throws Throwable {
        HealthCheck check = ofSomethingWell();
        whereItCanGoAway(check, faults -> {
            faults.goDown();
            Health found = assertTimeoutPreemptively(SOON, check::check);

            assertThat(found).returns(check.name(), Health::name).returns(false, Health::ok);
            assertThat(found.detail()).isNotBlank();
        });
    }

    @Test
    public final void whatComesBackIsFoundWellAgain() throws Throwable {
        HealthCheck check = ofSomethingWell();
        whereItCanGoAway(check, faults -> {
            faults.goDown();
            assertThat(check.check().ok()).isFalse();
            faults.comeBack();

            assertThat(check.check().ok()).isTrue();
        });
    }

    private void whereItCanGoAway(HealthCheck check, Consumer<Faults> test) throws Throwable {
        shown(
                FaultKind.REFUSES,
                () -> test.accept(faultsOf(check)),
                () -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> faultsOf(check)));
    }
}
