package dev.ferry.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.ferry.application.sync.DeliverChanges;
import dev.ferry.application.sync.ScheduledSync;
import dev.ferry.application.sync.SyncOutbox;
import dev.ferry.application.sync.SyncRules;
import dev.ferry.application.sync.TargetCircuit;
import dev.ferry.application.system.AskingPolicy;
import dev.ferry.application.system.CheckedLegacyPortal;
import dev.ferry.application.system.CircuitState;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.Settled;
import dev.ferry.domain.user.LegacyRoles;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.identity.SettableClock;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Sync-back while the service runs (R16). Tests wait for what happens, never for a while. It is 1 July 2019. */
class SyncWorkerTest {
    private static final long PATIENCE_SECONDS = 60;

    private final SettableClock clock = new SettableClock(Samples.NOON);
    private final InMemoryStores stores = new InMemoryStores();
    private final SyncWorker service = service(stores, LocalDate.parse("2019-07-10"));
    private final Logger logger = (Logger) LoggerFactory.getLogger(SyncWorker.class);
    private final Said said = new Said();

    /** What was logged, for who waits for it. */
    private static final class Said extends AppenderBase<ILoggingEvent> {
        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            messages.add(event.getFormattedMessage());
        }
    }

    @BeforeEach
    void listen() {
        said.start();
        logger.addAppender(said);
    }

    @AfterEach
    void stop() {
        service.stop();
        logger.detachAppender(said);
    }

    @Test
    void r16WhatIsSetAsideIsReportedBeforeTheLastDay() throws InterruptedException {
        setAside();

        service.start();

        assertThat(said.messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .contains("retires after 2019-07-10", "changes for it that are set aside: 1");
    }

    @Test
    void whileTheLastDayIsFarOrNothingIsSetAsideNothingIsReported() {
        assertThat(service.report()).as("nothing is set aside").isFalse();

        setAside();
        assertThat(service(stores, LocalDate.parse("2020-07-10")).report())
                .as("a year is left")
                .isFalse();
        assertThat(said.messages).isEmpty();
    }

    @Test
    void whatIsOwedIsDeliveredWhileTheServiceRuns() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        stores.legacyPortal().turnDown(_ -> {
            told.countDown();
            return Optional.empty();
        });
        service.start();
        enqueue();
        service.wakeUp();

        assertThat(told.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private void enqueue() {
        stores.syncQueue()
                .addAll(List.of(new Change(
                        Samples.id("contoso"),
                        new LegacyChange.UserDeactivated("bo@contoso.example"),
                        clock.instant())));
    }

    private void setAside() {
        enqueue();
        ClaimedRun run = stores.syncQueue()
                .claim(1, 1, clock.instant(), Duration.ofMinutes(1))
                .getFirst();
        stores.syncQueue()
                .settle(List.of(new Settled(run, 0, Optional.of(new Settled.Failure.SetAside("no")))), clock.instant());
    }

    private SyncWorker service(InMemoryStores stores, LocalDate retirement) {
        SyncRules rules = new SyncRules(
                LegacyRoles.DEFAULT,
                Duration.ofDays(30),
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                12,
                2,
                Duration.ofMinutes(1),
                0.2,
                Optional.of(new LastDay(retirement)),
                ZoneOffset.UTC,
                14);
        CheckedLegacyPortal portal = new CheckedLegacyPortal(stores.legacyPortal(), AskingPolicy.none());
        return new SyncWorker(
                new DeliverChanges(
                        stores.syncQueue(),
                        portal,
                        rules,
                        new AlwaysClosed(),
                        Runnable::run,
                        clock,
                        clock::instant,
                        new SplittableRandom(1)),
                new ScheduledSync(
                        stores.transactions(),
                        stores.accounts(),
                        stores.syncQueue(),
                        new SyncOutbox(stores.syncQueue(), rules, clock, clock::instant),
                        stores.outbox(),
                        portal,
                        rules,
                        clock),
                stores.syncQueue(),
                rules,
                clock);
    }

    /** A circuit that no failure opens. */
    private static final class AlwaysClosed implements TargetCircuit {
        @Override
        public CircuitState state() {
            return CircuitState.CLOSED;
        }

        @Override
        public void succeeded() {}

        @Override
        public void failed(Throwable why) {}
    }
}
