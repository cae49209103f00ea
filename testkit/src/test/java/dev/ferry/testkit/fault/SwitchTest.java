package dev.ferry.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.tenant.TenantDirectory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SwitchTest {
    @Test
    void callsBeforeTheFaultAreAnswered() {
        Switch power = new Switch(TenantDirectory.SYSTEM);
        power.failAfter(2, FaultKind.ANSWERS_HALF);
        power.use();
        power.use();

        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(power::use);
    }

    @Test
    void whoIsPatientEnoughGetsTheAnswerLate() throws ExecutionException, InterruptedException {
        Switch power = new Switch(TenantDirectory.SYSTEM, Duration.ofHours(1));
        power.fail(FaultKind.TIMES_OUT);
        try (ExecutorService caller = Executors.newSingleThreadExecutor()) {
            Future<Boolean> late = caller.submit(() -> {
                power.use();
                return true;
            });
            while (power.waiting() == 0) {
                Thread.onSpinWait();
            }
            power.comeBack();

            assertThat(late.get()).isTrue();
        }
        assertThat(power.waiting()).isZero();
    }
}
