package dev.ferry.application.invitation;

import dev.ferry.application.migration.Judged;
import dev.ferry.application.migration.Judges;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.migration.Readiness;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.standing.AccountStanding;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out which accounts wait for their owners (R14): judging them afresh, outside of any transaction, or by what is
 * kept. Thread-safe.
 */
public final class AccountNeeds {
    private final LegacyAccounts legacyAccounts;
    private final Migrations migrations;
    private final Judges judges;

    @Inject
    public AccountNeeds(
            LegacyAccounts legacyAccounts,
            Migrations migrations,
            CheckedTenantDirectory directory,
            CheckedMpnRegistry registry,
            WaveRules rules) {
        this.legacyAccounts = legacyAccounts;
        this.migrations = migrations;
        this.judges = new Judges(directory, registry, rules.readiness());
    }

    /** Each of the page that this wave judged last, or each where no wave is given. */
    List<AccountNeed> of(List<LegacyAccount> page, Optional<WaveName> wave) {
        Map<PublisherId, MigrationRecord> records =
                migrations.findAll(page.stream().map(LegacyAccount::id).collect(Collectors.toSet()));
        List<AccountNeed> all = new ArrayList<>();
        List<Candidate> open = new ArrayList<>();
        for (LegacyAccount account : page) {
            MigrationRecord record = records.getOrDefault(account.id(), MigrationRecord.none(account.id()));
            if (wave.isPresent() && !record.wave().equals(wave)) {
                continue;
            }
            if (record.completed()) {
                all.add(new AccountNeed(account, Need.MOVED));
            } else {
                open.add(Candidate.of(account, record));
            }
        }
        judges.judge(open).forEach(judged -> all.add(need(judged)));
        return all;
    }

    /** Those of these that have moved by now. */
    Set<PublisherId> moved(Set<PublisherId> accounts) {
        return migrations.findAll(accounts).values().stream()
                .filter(MigrationRecord::completed)
                .map(record -> record.migration().account())
                .collect(Collectors.toSet());
    }

    private static AccountNeed need(Judged judged) {
        return new AccountNeed(
                judged.candidate().account(),
                switch (judged.readiness()) {
                    case Readiness.Ready _ -> Need.NOBODY;
                    case Readiness.NotReady(var findings) -> Need.of(findings);
                });
    }

    /** The same of those of these that are loaded, by the verdicts that are kept: no system is asked. */
    List<AccountNeed> ofKept(List<AccountStanding> some) {
        Set<PublisherId> ids = some.stream().map(AccountStanding::account).collect(Collectors.toSet());
        Map<PublisherId, LegacyAccount> accounts = legacyAccounts.findAll(ids);
        Map<PublisherId, MigrationRecord> records = migrations.findAll(ids);
        return some.stream()
                .flatMap(one -> Optional.ofNullable(accounts.get(one.account())).stream()
                        .map(account -> Candidate.of(
                                account, records.getOrDefault(account.id(), MigrationRecord.none(account.id()))))
                        .map(candidate -> kept(one, candidate)))
                .toList();
    }

    private static AccountNeed kept(AccountStanding one, Candidate candidate) {
        return new AccountNeed(candidate.account(), one.moved() ? Need.MOVED : Need.of(one.findings()));
    }
}
