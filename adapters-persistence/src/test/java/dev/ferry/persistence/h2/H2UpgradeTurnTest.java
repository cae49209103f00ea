package dev.ferry.persistence.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.persistence.database.Database;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who starts while another process brings the database up to date is told why it takes so long. */
class H2UpgradeTurnTest {
    private static final long MINUTE = 60;

    private final Path home = Homes.fresh();
    private final H2Options options = Homes.options(home);
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @AfterEach
    void delete() {
        Homes.delete(home.resolve(".."));
    }

    @Test
    void theWaitIsToldOnceWithTheDirectory() throws Exception {
        FutureTask<Database> opening =
                new FutureTask<>(() -> new H2Opening(options, UnaryOperator.identity(), told::add).open());
        Process holder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TurnHolder.class.getName(),
                        options.directory().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = holder.inputReader()) {
            assertThat(out.lines().anyMatch(TurnHolder.READY::equals)).isTrue();
            Thread.ofPlatform().daemon().start(opening);

            assertThat(told.poll(MINUTE, TimeUnit.SECONDS))
                    .isEqualTo(options.directory().toString());
            assertThat(opening).isNotDone();
        } finally {
            holder.destroyForcibly().waitFor();
        }
        opening.get(MINUTE, TimeUnit.SECONDS).close();
        assertThat(told).isEmpty();
    }

    @Test
    void whoHasTheTurnAtOnceIsToldNothing() {
        new H2Opening(options, UnaryOperator.identity(), told::add).open().close();

        assertThat(told).isEmpty();
    }
}
