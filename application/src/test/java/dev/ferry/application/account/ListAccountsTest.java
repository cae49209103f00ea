package dev.ferry.application.account;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.value;
import static dev.ferry.application.Installation.wave;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.domain.search.AccountWords;
import dev.ferry.domain.search.SearchText;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.testkit.sample.Samples;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is still to be read for words is read first, while a load brings more and more of it. */
class ListAccountsTest {
    private static final StandingFilter CALLED = StandingFilter.ALL.withText(SearchText.of("contoso"));

    private final Installation ferry = new Installation();
    private final AtomicInteger read = new AtomicInteger();
    private final AccountWords neverAllRead = new AccountWords() {
        @Override
        public boolean readSome() {
            read.incrementAndGet();
            return true;
        }
    };

    @BeforeEach
    void aWaveHasRun() {
        ferry.withReady("contoso", "fabrikam");
        ferry.migrate(wave());
    }

    private ListAccounts listAccounts(int stopsAfter) {
        return new ListAccounts(
                ferry.stores.accountStandings(),
                ferry.get(AccountViews.class),
                ferry.get(JudgeAgain.class),
                neverAllRead,
                () -> read.get() >= stopsAfter,
                ferry.clock);
    }

    private void findsContoso(ListAccounts listAccounts) {
        assertThat(value(listAccounts.run(OPERATOR, CALLED, Optional.empty())))
                .extracting(AccountView::id)
                .containsExactly(Samples.id("contoso"));
    }

    @Test
    void whoIsToStopReadsNoMore() {
        findsContoso(listAccounts(7));
        assertThat(read).hasValue(7);
    }

    @Test
    void aLoadThatGoesOnIsNotWaitedFor() {
        findsContoso(listAccounts(Integer.MAX_VALUE));
        assertThat(read.get()).isPositive();
    }

    @Test
    void whereNoWordsAreSoughtNothingIsRead() {
        assertThat(value(listAccounts(7).run(OPERATOR, StandingFilter.ALL, Optional.empty())))
                .hasSize(2);
        assertThat(value(listAccounts(7)
                        .run(OPERATOR, StandingFilter.ALL.withText(SearchText.of(" ")), Optional.empty())))
                .hasSize(2);
        assertThat(read).hasValue(0);
    }
}
