package dev.ferry.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.Migration.InProgress;
import dev.ferry.domain.migration.Migration.NotStarted;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an account is judged on. */
class CandidateTest {
    @Test
    void whatAnOwnerGaveSinceWinsOverTheExport() {
        ProvedEmail proved = new ProvedEmail(EmailAddress.of("new@contoso.example"), "dan@mail.example");
        Case account = Case.of(Case.PERSONAL);
        Migration underWay = new InProgress(account.account().id(), Optional.of(proved), Optional.of(new MpnId("42")));
        Candidate candidate = Candidate.of(account.account(), record(underWay));

        assertThat(candidate.heldMpnId()).contains("42");
        assertThat(candidate.ownersWorkEmails()).containsExactly(proved.address());
    }

    @Test
    void whereNobodyHasGivenAnythingTheExportStands() {
        Case account = Case.of(Case.RIGHT);
        Candidate candidate = Candidate.of(
                account.account(), record(new NotStarted(account.account().id())));

        assertThat(candidate.mpnId()).contains(new MpnId(Case.NUMBER));
        assertThat(candidate.ownersWorkEmails()).containsExactly(EmailAddress.of("anna@contoso.example"));
    }

    @Test
    void aNumberOfTheWrongShapeIsHeldButNotAskedAbout() {
        Candidate candidate = Case.of().withMpnId(Optional.of("MPN 7")).candidate();

        assertThat(candidate.heldMpnId()).contains("MPN 7");
        assertThat(candidate.mpnId()).isEmpty();
    }

    @Test
    void onlyTheWorkAddressesOfActiveOwnersCountEachOnceInOrder() {
        Candidate candidate = Case.of(
                        Case.OTHER_TENANT,
                        Case.RIGHT,
                        Case.PERSONAL,
                        Case.GROUP,
                        Case.PROGRAM,
                        Case.GONE,
                        Case.CONTRIBUTOR)
                .candidate();

        assertThat(candidate.ownersWorkEmails())
                .extracting(EmailAddress::normal)
                .containsExactly("anna@contoso.example", "bo@fabrikam.example");
        assertThat(new ReadinessRule(false, Set.of(new Domain("fabrikam.example"))).domainsOf(candidate))
                .containsExactly(new Domain("contoso.example"));
    }

    @Test
    void anAccountWhoseOwnersAreGoneHasNone() {
        assertThat(Case.of(Case.GONE, Case.CONTRIBUTOR).candidate().hasOwner()).isFalse();
        assertThat(Case.of(Case.PROGRAM).candidate().hasOwner()).isTrue();
    }

    private static MigrationRecord record(Migration migration) {
        return new MigrationRecord(migration, Optional.empty(), Optional.empty());
    }
}
