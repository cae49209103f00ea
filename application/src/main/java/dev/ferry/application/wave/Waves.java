package dev.ferry.application.wave;

import dev.ferry.application.migration.DueBefore;
import dev.ferry.application.migration.Judges;
import dev.ferry.application.migration.PageJudge;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.Rejects;
import dev.ferry.domain.history.History;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.migration.WaveClaims;
import dev.ferry.domain.migration.WaveShare;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.tenant.Tenants;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What every wave works with. */
public record Waves(
        Tenants tenants,
        Memberships memberships,
        CheckedTenantDirectory directory,
        CheckedMpnRegistry registry,
        LegacyAccounts legacyAccounts,
        Migrations migrations,
        DueVerdicts dueVerdicts,
        JudgeAgain judgeAgain,
        Transactions transactions,
        PageWriter writer,
        WaveClaims claims,
        History history,
        Rejects rejects,
        WaveRules rules,
        StopSignal stop,
        Clock clock) {

    @Inject
    public Waves {}

    /** Whether the process is told to stop, or somebody asks for it. */
    boolean isStopped(WaveOrder order) {
        return stop.raised() || order.watch().wantsStop();
    }

    /** This node's share in the wave over this export, or nothing while other nodes run another one. */
    public Optional<WaveShare> share(WaveRequest request, Export export) {
        return request.dryRun() ? Optional.of(new SoleShare()) : claims.join(identity(request, export));
    }

    /** Nodes that would do anything differently do not run the same wave. */
    private String identity(WaveRequest request, Export export) {
        return "wave " + request.waveName()
                + "\nexport " + export.fingerprint()
                + "\nonly " + request.only().stream().sorted().toList()
                + "\nsilent " + request.silent()
                + "\nadd " + request.add()
                + "\n" + rules;
    }

    /** These beside what is known of the same accounts. */
    List<LegacyAccount> addedToKnown(List<LegacyAccount> accounts) {
        Map<PublisherId, LegacyAccount> known =
                legacyAccounts.findAll(accounts.stream().map(LegacyAccount::id).collect(Collectors.toSet()));
        return accounts.stream()
                .map(account -> Optional.ofNullable(known.get(account.id()))
                        .map(account::addedTo)
                        .orElse(account))
                .toList();
    }

    /** The companies of an export go into the embedded systems, or, in a dry run, onto a copy that is thrown away. */
    CompanyIntake companies(boolean dryRun, boolean adds) {
        Set<Domain> providers = rules.readiness().personalProviders();
        return dryRun
                ? new CompanyIntake(tenants.dryRunIntake(), memberships.dryRunIntake(), providers, adds)
                : new CompanyIntake(tenants.intake(), memberships.intake(), providers, adds);
    }

    private DueBefore due(Set<PublisherId> accounts) {
        return new DueBefore(dueVerdicts.marks(accounts), dueVerdicts.changes());
    }

    PageJudge judge(CompanyIntake companies, WaveRequest request) {
        Judges judges =
                new Judges(companies.seenThrough(directory), companies.seenThrough(registry), rules.readiness());
        return new PageJudge(migrations, judges, rules, request.waveName(), request::covers, this::due);
    }
}
