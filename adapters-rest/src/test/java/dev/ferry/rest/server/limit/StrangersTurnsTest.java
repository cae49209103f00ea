package dev.ferry.rest.server.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ferry.rest.TestServer;
import dev.ferry.rest.server.http.ServerSettings;
import dev.ferry.rest.server.problem.Overloaded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StrangersTurnsTest {
    private static final int CONCURRENCY = 20;
    private static final int PLACES = 5;

    private final StrangersTurns turns =
            new StrangersTurns(new ServerSettings("127.0.0.1", 0, CONCURRENCY, Optional.empty()));
    private final ExecutorService strangers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger busy = new AtomicInteger();

    @AfterEach
    void stop() {
        strangers.shutdownNow();
    }

    @Test
    void oneIsAtItAndTheOthersWait() throws Exception {
        List<Future<String>> all = crowd();

        assertThat(busy).hasValue(1);
        end.countDown();
        for (Future<String> one : all) {
            assertThat(one.get()).isEqualTo("done");
        }
    }

    @Test
    void oneMoreThanAQuarterOfAllIsSentAway() throws Exception {
        List<Future<String>> all = crowd();

        assertThatThrownBy(() -> turns.inTurn(() -> "done")).isInstanceOf(Overloaded.class);
        end.countDown();
        for (Future<String> one : all) {
            one.get();
        }
        assertThat(turns.inTurn(() -> "done")).isEqualTo("done");
    }

    @Test
    void thereIsARestBehindEachSoThatAFloodHasASeventhOfTheTime() {
        assertThat(StrangersTurns.restAfter(Duration.ofMillis(10))).isEqualTo(Duration.ofMillis(60));
        assertThat(StrangersTurns.restAfter(Duration.ofSeconds(10))).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void whatFailsKeepsNoTurn() {
        for (int failed = 0; failed < CONCURRENCY; failed++) {
            assertThatThrownBy(() -> turns.inTurn(() -> {
                        throw new IllegalStateException("down");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(turns.inTurn(() -> "done")).isEqualTo("done");
    }

    /** As many as there are places for, once one is at it and all others wait. */
    private List<Future<String>> crowd() {
        List<Future<String>> all = new ArrayList<>();
        for (int number = 0; number < PLACES; number++) {
            all.add(strangers.submit(() -> turns.inTurn(this::untilTheEnd)));
        }
        await().atMost(TestServer.PATIENCE).until(() -> busy.get() == 1 && turns.waiting() == PLACES - 1);
        return all;
    }

    private String untilTheEnd() {
        busy.incrementAndGet();
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return "done";
    }
}
