package dev.ferry.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import dev.ferry.domain.operation.Health;
import dev.ferry.testkit.fault.Racers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** How many questions a database is asked, and how much is logged of it, however many want to know how it is. */
class DatabaseCheckTest {
    private static final int MANY = 8;

    private final Logger logger = (Logger) LoggerFactory.getLogger(DatabaseCheck.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final Check check = new Check();

    @BeforeEach
    void listen() {
        said.start();
        logger.addAppender(said);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(said);
    }

    @Test
    void aDatabaseThatIsSilentIsAskedOnceAndItsSilenceIsLoggedOnce() {
        assertThat(check.check().ok()).isTrue();
        CountDownLatch answers = new CountDownLatch(1);
        check.silentUntil = answers;

        assertThat(Racers.race(MANY, _ -> check.check())).extracting(Health::ok).containsOnly(false);
        assertThat(check.questions).as("beside the first").hasValue(2);
        assertThat(said.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage()).contains("the check of mirror failed"));

        answers.countDown();
        assertThat(check.check().ok()).isTrue();
    }

    @Test
    void whatFailsIsLoggedOnceUntilThereIsAnAnswerAgain() {
        check.fails = true;
        assertThat(check.check().ok()).isFalse();
        assertThat(check.check().ok()).isFalse();
        assertThat(said.list).hasSize(1);

        check.fails = false;
        assertThat(check.check().ok()).isTrue();
        check.fails = true;
        assertThat(check.check().ok()).isFalse();
        assertThat(said.list).hasSize(2);
    }

    /** Of a database that answers, fails or keeps silent as a test wishes. */
    private static final class Check extends DatabaseCheck {
        private final AtomicInteger questions = new AtomicInteger();
        private volatile CountDownLatch silentUntil = new CountDownLatch(0);
        private volatile boolean fails;

        Check() {
            super(() -> new Database(
                    new HikariDataSource(),
                    SQLDialect.H2,
                    Duration.ZERO,
                    Probe.of(() -> DriverManager.getConnection("jdbc:h2:mem:")),
                    _ -> Optional.empty()));
        }

        @Override
        public String name() {
            return "mirror";
        }

        @Override
        protected Health ask(Connection connection) throws SQLException {
            questions.incrementAndGet();
            try {
                silentUntil.await();
            } catch (InterruptedException stopped) {
                throw new SQLException(stopped);
            }
            if (fails) {
                throw new SQLException("the mirror is broken");
            }
            return new Health(name(), true, "well");
        }
    }
}
