package dev.ferry.testkit.standing;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.account;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.offer;
import static dev.ferry.testkit.sample.Samples.owner;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static dev.ferry.testkit.sample.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.standing.AccountSummaries;
import dev.ferry.domain.standing.AccountSummary;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.LegacyAccountSample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every {@link AccountSummaries} must do. Used like any {@link StoreContract}. */
public abstract class AccountSummariesContract extends StoreContract {
    private static final LegacyAccount CONTOSO = LegacyAccountSample.named("contoso")
            .withMpnId("legacy number")
            .withCompany(new CompanyProfile(Optional.of("Nordic Trading"), Optional.of("SE")))
            .withUsers(owner("anna@contoso.example"), owner("bo@contoso.example"))
            .withOffers(offer("one"), offer("two"), offer("three"))
            .build();

    private Map<PublisherId, AccountSummary> found(String... names) {
        return stores().accountSummaries()
                .findAll(Set.of(names).stream().map(PublisherId::new).collect(Collectors.toSet()));
    }

    @Test
    public final void whatNoExportBroughtIsAbsent() {
        stores().legacyAccounts().replaceAll(List.of(CONTOSO));

        assertThat(found()).isEmpty();
        assertThat(found("fabrikam")).isEmpty();
        assertThat(found("contoso", "fabrikam")).containsOnlyKeys(id("contoso"));
    }

    @Test
    public final void beforeTheMoveItIsWhatTheLegacyPortalHas() {
        LegacyAccount bare =
                LegacyAccountSample.named("fabrikam").withUsers().withOffers().build();
        stores().legacyAccounts().replaceAll(List.of(CONTOSO, bare));

        assertThat(found("contoso", "fabrikam"))
                .isEqualTo(Map.of(
                        id("contoso"), waiting(CONTOSO, Optional.of("legacy number"), MigrationState.NOT_STARTED, 2, 3),
                        id("fabrikam"), waiting(bare, bare.mpnId(), MigrationState.NOT_STARTED, 0, 0)));
    }

    private static AccountSummary waiting(
            LegacyAccount legacy, Optional<String> mpnId, MigrationState state, int users, int offers) {
        return new AccountSummary(
                legacy.id(),
                legacy.displayName(),
                mpnId,
                Optional.empty(),
                legacy.company(),
                legacy.payoutProfile(),
                state,
                Optional.empty(),
                Optional.empty(),
                users,
                offers);
    }

    @Test
    public final void aNumberThatWasJoinedHereIsHeld() {
        stores().legacyAccounts().replaceAll(List.of(CONTOSO));
        stores().migrations()
                .saveAll(List.of(new MigrationRecord(
                        new Migration.InProgress(id("contoso"), Optional.empty(), Optional.of(new MpnId("4714"))),
                        Optional.empty(),
                        Optional.empty())));

        assertThat(found("contoso"))
                .containsValue(waiting(CONTOSO, Optional.of("4714"), MigrationState.IN_PROGRESS, 2, 3));
    }

    @Test
    public final void afterTheMoveItIsWhatPartnerCenterHas() {
        Account there = account("contoso");
        stores().legacyAccounts().replaceAll(List.of(CONTOSO));
        stores().accounts().openAll(List.of(there));
        stores().users().addAll(Map.of(id("contoso"), List.of(user(1, "new@contoso.example"))));
        stores().migrations()
                .saveAll(List.of(new MigrationRecord(
                        new Migration.Completed(id("contoso"), tenantId("contoso"), there.mpnId(), NOON),
                        Optional.of(new WaveName("first")),
                        Optional.empty())));

        assertThat(found("contoso"))
                .containsValue(new AccountSummary(
                        id("contoso"),
                        there.displayName(),
                        Optional.of(there.mpnId().value()),
                        Optional.of(there.tenant()),
                        there.company(),
                        there.payoutProfile(),
                        MigrationState.COMPLETED,
                        Optional.of(NOON),
                        Optional.of(new WaveName("first")),
                        1,
                        3));
    }
}
