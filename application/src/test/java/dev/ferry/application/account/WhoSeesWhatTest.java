package dev.ferry.application.account;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static dev.ferry.application.Installation.wave;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.search.SearchText;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two accounts, one moved and one whose owner has another tenant's address; who sees what of them (R3, R6). */
class WhoSeesWhatTest {
    private static final PublisherId MOVED = Samples.id("contoso");
    private static final PublisherId WAITING = Samples.id("fabrikam");
    private static final Requester OWNER = person("Bo@Rival.Example");
    private static final Requester CONTRIBUTOR = person("cy@fabrikam.example");
    private static final Requester STRANGER = person("owner@contoso.example");

    private final Installation ferry = new Installation();

    @BeforeEach
    void aWaveHasRun() {
        ferry.withReady("contoso", "fabrikam", "rival")
                .with(LegacyAccountSample.named("fabrikam")
                        .withUsers(Samples.owner("bo@rival.example"), Samples.contributor("cy@fabrikam.example"))
                        .build());
        ferry.migrate(wave());
    }

    @Test
    void ownersAndOperatorsAreToldTheTenantsNameContributorsAreNot() {
        assertThat(findingsSeenBy(OPERATOR)).isEqualTo(new Finding.TenantMismatch(Optional.of("fabrikam")));
        assertThat(findingsSeenBy(OWNER)).isEqualTo(new Finding.TenantMismatch(Optional.of("fabrikam")));
        assertThat(findingsSeenBy(CONTRIBUTOR)).isEqualTo(new Finding.TenantMismatch(Optional.empty()));
    }

    private Finding findingsSeenBy(Requester who) {
        return value(ferry.showAccount().run(who, WAITING)).findings().getFirst();
    }

    @Test
    void toAnybodyElseTheAccountDoesNotExist() {
        assertThat(refusal(ferry.showAccount().run(STRANGER, WAITING))).isEqualTo(Code.ACCOUNT_NOT_FOUND);
        assertThat(refusal(ferry.showHistory().run(STRANGER, WAITING))).isEqualTo(Code.ACCOUNT_NOT_FOUND);
        assertThat(refusal(ferry.listUsers().run(STRANGER, WAITING))).isEqualTo(Code.ACCOUNT_NOT_FOUND);
        assertThat(refusal(ferry.showLegacyAccount().run(STRANGER, WAITING))).isEqualTo(Code.ACCOUNT_NOT_FOUND);
        assertThat(refusal(ferry.showAccount().run(OPERATOR, Samples.id("nowhere"))))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
    }

    @Test
    void historyIsForOwnersAndOperators() {
        assertThat(value(ferry.showHistory().run(OWNER, WAITING))).hasSize(1);
        assertThat(refusal(ferry.showHistory().run(CONTRIBUTOR, WAITING))).isEqualTo(Code.OWNER_ONLY);
        assertThat(refusal(ferry.exportHistory().run(OWNER))).isEqualTo(Code.OPERATOR_ONLY);
    }

    @Test
    void whereInAnExportSomethingStandsIsForOperatorsAlone() {
        Unavailability row = new Unavailability.RowRejected("tenants.csv", 7);
        ferry.with(LegacyAccountSample.named("nowhere")
                .withUsers(Samples.owner("di@unheard.example"), Samples.contributor("ed@unheard.example"))
                .build());
        ferry.migrate(wave());
        try (TenantIntake intake = ferry.stores.tenants().intake()) {
            intake.markIncomplete(Optional.of(row));
        }
        PublisherId id = Samples.id("nowhere");
        Finding found = new Finding.RegistryUnavailable("tenant-directory", row);
        ferry.stores
                .history()
                .appendAll(List.of(new HistoryEntry(
                        Samples.NOON,
                        "operator",
                        Action.JUDGED,
                        Optional.of(id),
                        Map.of("findings", List.of(found.described())))));
        Requester owner = person("di@unheard.example");

        assertThat(value(ferry.showAccount().run(OPERATOR, id)).findings()).contains(found);
        assertThat(List.of(owner, person("ed@unheard.example")))
                .allSatisfy(who -> assertThat(
                                value(ferry.showAccount().run(who, id)).findings())
                        .doesNotContain(found)
                        .contains(found.withoutPlace()));
        assertThat(told(OPERATOR, id)).contains("tenants.csv", "row-rejected");
        assertThat(told(owner, id)).doesNotContain("tenants.csv").contains("row-rejected", "tenant-directory");
    }

    private String told(Requester who, PublisherId id) {
        return value(ferry.showHistory().run(who, id))
                .map(HistoryEntry::facts)
                .toList()
                .toString();
    }

    @Test
    void usersAreListedOnceTheAccountHasMoved() {
        assertThat(value(ferry.listUsers().run(STRANGER, MOVED))).hasSize(1);
        assertThat(refusal(ferry.listUsers().run(OWNER, WAITING))).isEqualTo(Code.MANAGED_IN_CPP);
    }

    @Test
    void theListOfAllAccountsAndReadinessAreForOperators() {
        assertThat(refusal(ferry.listAccounts().run(OWNER, StandingFilter.ALL, Optional.empty())))
                .isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(ferry.reviewReadiness().run(OWNER))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(ferry.reviewReadiness().run(OWNER, WaveWatch.NONE))).isEqualTo(Code.OPERATOR_ONLY);
    }

    @Test
    void theListIsFilteredByStateFindingWaveAndText() {
        assertThat(listed(StandingFilter.ALL)).containsExactly("contoso", "fabrikam", "rival");
        assertThat(listed(StandingFilter.ALL.withState(MigrationState.COMPLETED)))
                .containsExactly("contoso", "rival");
        assertThat(listed(StandingFilter.ALL.withFindings(Set.of(FindingCode.TENANT_MISMATCH))))
                .containsExactly("fabrikam");
        assertThat(listed(StandingFilter.ALL.withWave(wave().waveName()).withText(SearchText.of("CON"))))
                .containsExactly("contoso");
    }

    private List<String> listed(StandingFilter filter) {
        return value(ferry.listAccounts().run(OPERATOR, filter, Optional.empty()))
                .map(account -> account.id().value())
                .toList();
    }

    @Test
    void readinessCountsAllAccountsByWhatIsKeptAsWhenTheyAreJudgedAfresh() {
        assertThat(value(ferry.reviewReadiness().run(OPERATOR)))
                .isEqualTo(value(ferry.reviewReadiness().run(OPERATOR, WaveWatch.NONE)));
        assertThat(value(ferry.reviewReadiness().run(OPERATOR))).satisfies(result -> {
            assertThat(result.accounts()).isEqualTo(3);
            assertThat(result.migrated()).isEqualTo(2);
            assertThat(result.ready()).isZero();
            assertThat(result.findings()).containsOnlyKeys(FindingCode.TENANT_MISMATCH);
        });
    }
}
