package dev.ferry.application.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.testkit.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PagesAheadTest {
    private static final Reject REJECT = new Reject(new Source("users.csv", 9), "", new Refusal(Code.VALUE_MISSING));

    /** An export whose accounts come as the test says. */
    private record Accounts(Function<RejectLog, Stream<LegacyAccount>> stream) implements Export {
        @Override
        public Stream<LegacyAccount> accounts(RejectLog log) {
            return stream.apply(log);
        }

        @Override
        public Stream<Tenant> tenants(RejectLog log) {
            return Stream.empty();
        }

        @Override
        public Stream<Sourced<Membership>> memberships(RejectLog log) {
            return Stream.empty();
        }

        @Override
        public long accountRows() {
            return 0;
        }

        @Override
        public String fingerprint() {
            return "0";
        }

        @Override
        public List<ExportWarning> warnings() {
            return List.of();
        }

        @Override
        public Set<PublisherId> lacking(Set<PublisherId> ids) {
            return Set.of();
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    private static Stream<LegacyAccount> numbered(int count) {
        return IntStream.range(0, count).mapToObj(number -> Samples.legacyAccount("a" + number));
    }

    @Test
    void pagesComeInOrderAndEachRejectWithThePageThatItWasMetOnTheWayTo() {
        Accounts export = new Accounts(log -> Stream.concat(
                numbered(3), Stream.of("late").peek(_ -> log.add(REJECT)).map(Samples::legacyAccount)));
        List<Integer> sizes = new ArrayList<>();
        List<Integer> rejects = new ArrayList<>();
        try (PagesAhead ahead = new PagesAhead(export, 2)) {
            for (Optional<PagesAhead.Page> page = ahead.next(); page.isPresent(); page = ahead.next()) {
                sizes.add(page.get().accounts().size());
                rejects.add(page.get().rejects().size());
            }
        }
        assertThat(sizes).containsExactly(2, 2, 0);
        assertThat(rejects).containsExactly(0, 1, 0);
    }

    @Test
    void whatGoesWrongInReadingIsThrownWhereThePageIsAskedFor() {
        Accounts export = new Accounts(_ -> {
            throw new IllegalStateException("the disk is gone");
        });
        try (PagesAhead ahead = new PagesAhead(export, 2)) {
            assertThatThrownBy(ahead::next).hasMessage("the disk is gone");
        }
    }

    @Test
    void closedEarlyItLetsGoOfAnExportThatHasMoreThanFitsInTheQueue() {
        try (PagesAhead ahead = new PagesAhead(new Accounts(_ -> numbered(1_000)), 1)) {
            assertThat(ahead.next()).isPresent();
        }
    }
}
