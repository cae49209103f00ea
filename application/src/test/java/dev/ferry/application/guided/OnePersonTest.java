package dev.ferry.application.guided;

import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.access.Authenticate;
import dev.ferry.application.account.AccountAct;
import dev.ferry.application.account.ShowBanner;
import dev.ferry.application.account.ShowMe;
import dev.ferry.application.sync.CompareSides.ComparedSeen;
import dev.ferry.application.sync.Moved;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One person is one user (R11): Anna has two users of {@code contoso} in the legacy portal, an owner with her personal
 * account and a contributor with her work address, which she proves.
 */
class OnePersonTest {
    private static final Requester OPERATOR = new Requester.Operator("operator");
    private static final String PERSONAL = "anna@mail.example";
    private static final String WORK = "anna@contoso.example";
    private static final String BO = "bo@contoso.example";

    private final Moved moved = new Moved();
    private final GuidedMigration migration = new GuidedMigration(moved.ferry);

    @BeforeEach
    void aWaveHasLoadedThem() {
        moved.ferry
                .withReady("contoso")
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(
                                Samples.person(PERSONAL, UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER),
                                Samples.person(WORK, UserKind.WORK, LegacyRole.CONTRIBUTOR),
                                Samples.contributor(BO))
                        .build());
        moved.ferry.migrate(Installation.wave());
    }

    private void annaCompletes() {
        migration.provesByCode(PERSONAL, "contoso", WORK);
        value(migration.complete(PERSONAL, "contoso"));
        moved.portal.open(moved.stores.legacyAccounts(), Set.of(Samples.id("contoso")));
    }

    private User anna() {
        return moved.user("contoso", WORK);
    }

    private List<ComparedSeen> differing() {
        moved.deliver();
        return value(moved.compare().of(OPERATOR, Samples.id("contoso"))).differing();
    }

    @Test
    void whoCompletesUnderAnAddressThatIsAUserAlreadyIsOneUserWithTheHigherRole() {
        annaCompletes();

        assertThat(moved.users("contoso")).hasSize(2);
        assertThat(anna().role()).contains(Role.OWNER);
        assertThat(anna().legacyKeys()).containsExactly(WORK, PERSONAL);
        assertThat(value(moved.add(person(WORK), "contoso", "new@contoso.example", Role.DEVELOPER))
                        .role())
                .contains(Role.DEVELOPER);
    }

    @Test
    void bothOfTheirUsersAreToldTheSameInTheLegacyPortal() {
        annaCompletes();

        assertThat(differing()).isEmpty();
        assertThat(there(WORK).role()).isEqualTo(LegacyRole.OWNER);
        value(moved.give(person(WORK), "contoso", moved.user("contoso", BO), Role.OWNER));
        value(moved.give(person(BO), "contoso", anna(), Role.DEVELOPER));
        assertThat(differing()).isEmpty();
        assertThat(there(WORK).role()).isEqualTo(LegacyRole.CONTRIBUTOR);
        assertThat(there(PERSONAL).role()).isEqualTo(LegacyRole.CONTRIBUTOR);
    }

    @Test
    void whoIsRemovedLosesBothOfThem() {
        annaCompletes();
        value(moved.give(person(WORK), "contoso", moved.user("contoso", BO), Role.OWNER));

        value(moved.remove(person(BO), "contoso", anna()));

        assertThat(differing()).isEmpty();
        assertThat(there(WORK).active()).isFalse();
        assertThat(there(PERSONAL).active()).isFalse();
        assertThat(refusal(moved.ferry.listUsers().run(person(PERSONAL), Samples.id("contoso"))))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
    }

    private LegacyUser there(String address) {
        return moved.portal.usersOf(Set.of(Samples.id("contoso"))).values().stream()
                .flatMap(List::stream)
                .filter(user -> user.identity().key().equals(address))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGroupOfTheSameAddressIsInNobodysWay() {
        moved.ferry.with(LegacyAccountSample.named("contoso")
                .withUsers(
                        Samples.person(PERSONAL, UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER),
                        Samples.person(WORK, UserKind.GROUP, LegacyRole.CONTRIBUTOR),
                        Samples.contributor(BO))
                .build());
        moved.ferry.migrate(Installation.wave());

        annaCompletes();

        assertThat(moved.users("contoso")).hasSize(3);
        assertThat(onlyAccountOf(person(WORK)).role()).contains(Role.OWNER);
        value(moved.add(person(WORK), "contoso", "new@contoso.example", Role.DEVELOPER));
    }

    @Test
    void aWaveBehindAProofMakesThemOneToo() {
        migration.provesByCode(PERSONAL, "contoso", WORK);

        moved.move();

        assertThat(moved.users("contoso")).hasSize(2);
        assertThat(anna().role()).contains(Role.OWNER);
        assertThat(differing()).isEmpty();
    }

    @Test
    void aNamedOwnerReachesTheLegacyPortalWithTheMove() {
        value(migration.nameOwner(OPERATOR, "contoso", "zoe@contoso.example", "nobody answers"));
        value(migration.nameOwner(OPERATOR, "contoso", BO, "nobody answers"));

        moved.move();

        assertThat(moved.user("contoso", "zoe@contoso.example").role()).contains(Role.OWNER);
        assertThat(differing()).isEmpty();
        assertThat(there("zoe@contoso.example").role()).isEqualTo(LegacyRole.OWNER);
        assertThat(there(BO).role()).isEqualTo(LegacyRole.OWNER);
    }

    @Test
    void underTheFormerAddressTheyAreToldWhichOneToSignInWith() {
        annaCompletes();

        var refused = moved.add(person(PERSONAL), "contoso", "new@contoso.example", Role.DEVELOPER);
        assertThat(refusal(refused)).isEqualTo(Code.OWNER_ONLY);
        assertThat(((Refused<?>) refused).reason().facts()).isEqualTo(Map.of("signInAs", WORK));
        ShowBanner.Banner banner = value(migration.banner(PERSONAL, "contoso"));
        assertThat(banner.signInAs()).contains(Samples.email(WORK));
        assertThat(value(migration.banner(WORK, "contoso")).signInAs()).isEmpty();
        assertThat(value(migration.status(PERSONAL, "contoso")).signInAs()).contains(Samples.email(WORK));
        assertThat(migration.mailsTo(WORK).getLast().body()).contains(WORK);
    }

    @Test
    void whoProvedTheAddressInThisVerySignInGoesOnUnderItWithoutAnotherCode() {
        annaCompletes();

        assertThat(refusal(goOn(PERSONAL, "another sign-in"))).isEqualTo(Code.PROVE_EMAIL_FIRST);
        assertThat(refusal(goOn(BO, "the sign-in of " + PERSONAL))).isEqualTo(Code.PROVE_EMAIL_FIRST);
        AccessToken token = value(goOn(PERSONAL, "the sign-in of " + PERSONAL));

        Requester.Person anna =
                (Requester.Person) value(moved.ferry.get(Authenticate.class).run(token.value()));
        assertThat(anna.address()).isEqualTo(Samples.email(WORK));
        assertThat(refusal(goOn(WORK, "the sign-in of " + PERSONAL))).isEqualTo(Code.PROVE_EMAIL_FIRST);
    }

    @Test
    void beforeTheMoveNobodyGoesOnUnderAnotherAddress() {
        migration.provesByCode(PERSONAL, "contoso", WORK);

        assertThat(refusal(goOn(PERSONAL, "the sign-in of " + PERSONAL))).isEqualTo(Code.MANAGED_IN_CPP);
    }

    private Outcome<AccessToken> goOn(String who, String signIn) {
        return moved.ferry.get(GoOnAsProved.class).run(person(who), Samples.id("contoso"), signIn);
    }

    @Test
    void everyoneIsToldWhatTheyMayDo() {
        assertThat(onlyAccountOf(person(PERSONAL)).acts()).containsExactly(AccountAct.MIGRATE);
        assertThat(onlyAccountOf(person(BO)).acts()).isEmpty();

        annaCompletes();

        ShowMe.MyAccount former = onlyAccountOf(person(PERSONAL));
        assertThat(former.acts()).isEmpty();
        assertThat(former.signInAs()).contains(Samples.email(WORK));
        ShowMe.MyAccount now = onlyAccountOf(person(WORK));
        assertThat(now.role()).contains(Role.OWNER);
        assertThat(now.acts())
                .containsExactly(AccountAct.MANAGE_USERS, AccountAct.MANAGE_OWNERS, AccountAct.CHANGE_SETTINGS);
        assertThat(onlyAccountOf(person(BO)).role()).contains(Role.DEVELOPER);
    }

    private ShowMe.MyAccount onlyAccountOf(Requester who) {
        List<ShowMe.MyAccount> accounts = moved.ferry.get(ShowMe.class).run(who).accounts();
        assertThat(accounts).hasSize(1);
        return accounts.getFirst();
    }

    @Test
    void anOperatorWhoOwnsAnAccountKeepsIt() {
        Requester.Person self = (Requester.Person) person(PERSONAL);
        Requester operator = new Requester.Operator(PERSONAL, Optional.of(self));

        assertThat(onlyAccountOf(operator).acts()).containsExactly(AccountAct.MIGRATE);
        value(moved.ferry.get(StartMigration.class).run(operator, Samples.id("contoso")));
        assertThat(refusal(moved.ferry.get(StartMigration.class).run(OPERATOR, Samples.id("contoso"))))
                .isEqualTo(Code.OWNER_ONLY);

        annaCompletes();
        Requester manages = new Requester.Operator(WORK, Optional.of((Requester.Person) person(WORK)));
        value(moved.add(manages, "contoso", "new@contoso.example", Role.DEVELOPER));
        assertThat(refusal(moved.add(OPERATOR, "contoso", "two@contoso.example", Role.DEVELOPER)))
                .isEqualTo(Code.OWNER_ONLY);
    }
}
