package dev.ferry.application.migration;

import dev.ferry.application.migration.PageVerdict.Moving;
import dev.ferry.application.migration.PageVerdict.Waiting;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.migration.Move;
import dev.ferry.domain.migration.Readiness;
import dev.ferry.domain.migration.WaveName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads what is known of a page of accounts, has them judged, and says what is to become of each; writes nothing. */
public final class PageJudge {
    private final Migrations migrations;
    private final Judges judges;
    private final WaveRules rules;
    private final Predicate<PublisherId> covered;
    private final Function<Set<PublisherId>, DueBefore> before;
    private final Optional<WaveName> name;

    /**
     * Judges for a wave, or as if for one.
     *
     * @param covered which accounts are judged; of the others it is said alone how they stand
     * @param before what of these accounts is due to be judged again
     */
    public PageJudge(
            Migrations migrations,
            Judges judges,
            WaveRules rules,
            WaveName name,
            Predicate<PublisherId> covered,
            Function<Set<PublisherId>, DueBefore> before) {
        this.before = before;
        this.migrations = migrations;
        this.judges = judges;
        this.rules = rules;
        this.name = Optional.of(name);
        this.covered = covered;
    }

    /** An account that has not moved. */
    private record Open(LegacyAccount account, Migration.Open migration, MigrationRecord record) {}

    public PageVerdict judge(List<LegacyAccount> page, Instant at) {
        Set<PublisherId> ids = page.stream().map(LegacyAccount::id).collect(Collectors.toSet());
        DueBefore due = before.apply(ids); // before anything that they may be about is read
        Map<PublisherId, MigrationRecord> records = migrations.findAll(ids);
        List<Open> open = new ArrayList<>();
        List<PublisherId> moved = new ArrayList<>();
        for (LegacyAccount account : page) {
            MigrationRecord record = records.getOrDefault(account.id(), MigrationRecord.none(account.id()));
            switch (record.migration()) {
                case Migration.Completed _ -> moved.add(account.id());
                case Migration.Open migration -> open.add(new Open(account, migration, record));
            }
        }
        PageVerdict verdict = new PageVerdict(
                page.size(),
                open.stream().map(Open::account).toList(),
                open.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                one -> one.account().id(), Open::record)),
                new ArrayList<>(),
                new ArrayList<>(),
                moved.stream().filter(covered).toList(),
                due,
                at);
        judge(open.stream().filter(one -> covered.test(one.account().id())).toList(), at, verdict);
        return verdict;
    }

    private void judge(List<Open> some, Instant at, PageVerdict verdict) {
        List<Judged> judged = judges.judge(some.stream()
                .map(one -> Candidate.of(one.account(), one.record()))
                .toList());
        for (int i = 0; i < some.size(); i++) {
            Candidate candidate = judged.get(i).candidate();
            switch (judged.get(i).readiness()) {
                case Readiness.Ready ready -> verdict.moving().add(moving(some.get(i), candidate, ready, at));
                case Readiness.NotReady notReady ->
                    verdict.waiting().add(waiting(some.get(i), judged.get(i), notReady));
            }
        }
    }

    private Moving moving(Open open, Candidate candidate, Readiness.Ready ready, Instant at) {
        Migration.Completed completed = open.migration().complete(ready, at);
        return new Moving(
                open.account(),
                ready,
                Move.of(candidate, ready, rules.readiness(), rules.mapping()),
                open.record().judged(completed, name, ready));
    }

    private Waiting waiting(Open open, Judged judged, Readiness.NotReady notReady) {
        MigrationRecord after = open.record().judged(open.migration(), name, notReady);
        return new Waiting(open.account(), judged, after, !after.equals(open.record()));
    }
}
