package dev.ferry.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.RoleMapping;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserKind;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a move carries over (R11). */
class MoveTest {
    private static final ReadinessRule RULE = new ReadinessRule(false, Set.of());

    @Test
    void r11TheCompanyTheMpnIdTheTenantTheOffersAndThePayoutFlagComeAlong() {
        Move move = move(Case.of(Case.RIGHT), Optional.empty());

        assertThat(move.account())
                .isEqualTo(new Account(
                        new PublisherId("contoso"),
                        "Contoso",
                        new CompanyProfile(Optional.empty(), Optional.empty()),
                        true,
                        new MpnId(Case.NUMBER),
                        Case.CONTOSO));
        assertThat(move.offers()).isEqualTo(Case.of(Case.RIGHT).account().offers());
    }

    @Test
    void r11EachKindAndLegacyRoleGetsItsRole() {
        Move move = move(
                Case.of(
                        Case.RIGHT,
                        Case.OTHER_TENANT,
                        Case.UNKNOWN_DOMAIN,
                        Case.PERSONAL,
                        Case.GROUP,
                        Case.PROGRAM,
                        Case.CONTRIBUTOR,
                        Case.person("fay@mail.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.CONTRIBUTOR)),
                Optional.empty());

        assertThat(move.users().stream().map(MoveTest::words))
                .containsExactly(
                        "u1 abe@nobody.example owner -> manager",
                        "u2 anna@contoso.example owner -> owner",
                        "u3 bo@fabrikam.example owner -> manager",
                        "u4 dan@mail.example owner -> unmapped",
                        "u5 eve@contoso.example contributor -> developer",
                        "u6 fay@mail.example contributor -> unmapped",
                        "u7 p-1 owner -> manager",
                        "u8 team@contoso.example owner -> unmapped");
        assertThat(move.mapped()).isEqualTo(5);
        assertThat(move.unmapped())
                .extracting(user -> user.legacyKeys().getFirst())
                .containsExactly("dan@mail.example", "fay@mail.example", "team@contoso.example");
    }

    @Test
    void everyOwnerWhoPassesBecomesAnOwner() {
        Move move = move(Case.of(Case.RIGHT, Case.owner("second@contoso.example")), Optional.empty());

        assertThat(move.users()).extracting(User::role).containsOnly(Optional.of(Role.OWNER));
    }

    @Test
    void aContributorOfThePassingDomainIsNoOwner() {
        Move move = move(Case.of(Case.RIGHT, Case.CONTRIBUTOR), Optional.empty());

        assertThat(move.users().getLast().role()).contains(Role.DEVELOPER);
    }

    @Test
    void whoeverWasDeactivatedStaysBehind() {
        Move move = move(Case.of(Case.RIGHT, Case.GONE), Optional.empty());

        assertThat(move.users())
                .extracting(user -> user.legacyKeys().getFirst())
                .containsExactly("anna@contoso.example");
    }

    @Test
    void r11AnOwnerEntersUnderTheProvedAddressAndStaysTiedToTheUserTheySignedInAs() {
        ProvedEmail proved = new ProvedEmail(EmailAddress.of("dan@contoso.example"), "dan@mail.example");
        Move move = move(Case.of(Case.PERSONAL), Optional.of(proved));

        assertThat(move.users()).singleElement().satisfies(user -> {
            assertThat(words(user)).isEqualTo("u1 dan@contoso.example owner -> owner");
            assertThat(user.identity().kind()).isEqualTo(UserKind.WORK);
            assertThat(user.legacyKeys().getFirst()).isEqualTo("dan@mail.example");
        });
        assertThat(move.unmapped()).isEmpty();
    }

    @Test
    void aProvedAddressThatDoesNotPassChangesNobody() {
        ProvedEmail proved = new ProvedEmail(EmailAddress.of("dan@fabrikam.example"), "dan@mail.example");
        Move move = move(Case.of(Case.RIGHT, Case.PERSONAL), Optional.of(proved));

        assertThat(move.unmapped())
                .extracting(user -> user.legacyKeys().getFirst())
                .containsExactly("dan@mail.example");
    }

    @Test
    void r11WhoHasTwoLegacyUsersIsOneUserWithTheHigherRoleTiedToBoth() {
        LegacyUser work = Case.person("dan@contoso.example", UserKind.WORK, LegacyRole.CONTRIBUTOR);
        ProvedEmail proved = new ProvedEmail(EmailAddress.of("dan@contoso.example"), "dan@mail.example");
        Move move = move(Case.of(Case.PERSONAL, work, Case.RIGHT), Optional.of(proved));

        assertThat(move.users().stream().map(MoveTest::words))
                .containsExactly("u1 anna@contoso.example owner -> owner", "u2 dan@contoso.example owner -> owner");
        assertThat(move.users().getLast().legacyKeys()).containsExactly("dan@contoso.example", "dan@mail.example");
        assertThat(move.pending())
                .as("an owner in both of their users there")
                .containsExactly(new LegacyChange.UserStands(
                        Case.person("dan@contoso.example", UserKind.WORK, LegacyRole.OWNER)));
    }

    @Test
    void r5WhoHasAnAddressOfAPersonalProviderIsNeverMappedSilently() {
        ReadinessRule rule = new ReadinessRule(false, Set.of(new Domain("gmail.example")));
        Case account = Case.of(Case.RIGHT, Case.owner("eve@gmail.example"));
        Readiness readiness = rule.judge(account.candidate(), account.evidence());

        Move move = Move.of(account.candidate(), (Readiness.Ready) readiness, rule, RoleMapping.DEFAULT);

        assertThat(move.users().stream().map(MoveTest::words))
                .containsExactly("u1 anna@contoso.example owner -> owner", "u2 eve@gmail.example owner -> unmapped");
    }

    @Test
    void aGroupIsNoPersonWhateverItsAddress() {
        ProvedEmail proved = new ProvedEmail(EmailAddress.of("team@contoso.example"), "dan@mail.example");
        Move move = move(Case.of(Case.PERSONAL, Case.GROUP), Optional.of(proved));

        assertThat(move.users().stream().map(MoveTest::words))
                .containsExactly("u1 team@contoso.example owner -> owner", "u2 team@contoso.example owner -> unmapped");
    }

    @Test
    void r11ServicePrincipalsKeepTheirObjectIdAndPeopleTheirs() {
        LegacyUser anna = new LegacyUser(
                Identity.ofPerson(
                        UserKind.WORK, EmailAddress.of("anna@contoso.example"), Optional.of(new ObjectId("a-1"))),
                LegacyRole.OWNER,
                Optional.of("Anna"),
                Optional.of("sv"),
                true);
        Move move = move(Case.of(anna, Case.PROGRAM), Optional.empty());

        assertThat(move.users())
                .extracting(user -> user.identity().objectId().orElseThrow())
                .containsExactly(new ObjectId("a-1"), new ObjectId("p-1"));
        assertThat(move.users().getFirst().displayName()).contains("Anna");
        assertThat(move.users().getFirst().language()).contains("sv");
    }

    @Test
    void r11NobodyWhoIsActiveIsLostAndIdsCountFromOne() {
        LegacyAccount account = Case.of(Case.RIGHT, Case.PERSONAL, Case.GROUP, Case.PROGRAM, Case.CONTRIBUTOR)
                .account();
        Move move = move(Case.of().withUsers(account.users()), Optional.empty());

        assertThat(move.users()).extracting(user -> user.id().number()).containsExactly(1, 2, 3, 4, 5);
        assertThat(move.users().stream()
                        .map(user -> user.legacyKeys().getFirst())
                        .collect(Collectors.toSet()))
                .isEqualTo(account.users().stream()
                        .map(user -> user.identity().key())
                        .collect(Collectors.toSet()));
    }

    private static Move move(Case account, Optional<ProvedEmail> proved) {
        Candidate candidate = new Candidate(account.account(), proved, Optional.empty());
        Readiness readiness = RULE.judge(candidate, account.evidence());
        assertThat(readiness).isInstanceOf(Readiness.Ready.class);
        return Move.of(candidate, (Readiness.Ready) readiness, RULE, RoleMapping.DEFAULT);
    }

    private static String words(User user) {
        return user.id() + " " + user.identity().key() + " " + user.legacyRole().slug() + " -> "
                + user.role().map(Role::slug).orElse("unmapped");
    }
}
