package dev.ferry.application.guided;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferry.application.Installation;
import dev.ferry.application.access.AccountRelation;
import dev.ferry.application.account.ShowMe;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.person.Pseudonym;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Owners on their way (R5–R13). Of {@code contoso} there are a tenant and a valid membership, but Anna signs in with a
 * personal account; {@code newco} has a tenant and no membership at all.
 */
class GuidedMigrationTest {
    private static final String ANNA = "anna@mail.example";
    private static final String WRONG = "000000";
    private static final String BO = "bo@newco.example";
    private final Installation ferry = new Installation();
    private GuidedMigration way = new GuidedMigration(ferry);

    @BeforeEach
    void aWaveHasLoadedThem() {
        ferry.withReady("contoso", "rival")
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(
                                Samples.person(ANNA, UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER),
                                Samples.contributor("cy@contoso.example"))
                        .build())
                .with(Samples.tenant("newco"))
                .with(LegacyAccountSample.named("newco")
                        .withoutMpnId()
                        .withUsers(Samples.owner(BO))
                        .build());
        ferry.migrate(Installation.wave());
        way = new GuidedMigration(ferry);
    }

    @Test
    void r5R7R11AnOwnerWithAPersonalAccountProvesAWorkEmailAndMoves() {
        assertThat(value(way.start(ANNA, "contoso")).fresh()).isTrue();
        assertThat(value(way.giveWorkEmail(ANNA, "contoso", "anna@contoso.example")))
                .isInstanceOf(GiveWorkEmail.Given.CodeSent.class);
        MigrationProgress proved = value(way.prove(ANNA, "contoso", way.codeSentTo("anna@contoso.example")));

        assertThat(proved.findings()).isEmpty();
        assertThat(value(way.complete(ANNA, "contoso")).managedInPartnerCenter())
                .isTrue();
        assertThat(value(ferry.listUsers().run(OPERATOR, Samples.id("contoso"))))
                .extracting(
                        user -> user.identity().key(), user -> user.legacyKeys().getFirst(), User::role)
                .containsExactly(
                        tuple("anna@contoso.example", ANNA, Optional.of(Role.OWNER)),
                        tuple("cy@contoso.example", "cy@contoso.example", Optional.of(Role.DEVELOPER)));
        assertThat(way.kindsOfMailTo("anna@contoso.example"))
                .containsExactly(MailKind.WORK_EMAIL_CODE, MailKind.ACCOUNT_MOVED);
    }

    @Test
    void r6AnAddressOfAnotherTenantIsRefusedNamingTheRightOne() {
        value(way.start(ANNA, "contoso"));
        Outcome<GiveWorkEmail.Given> refused = way.giveWorkEmail(ANNA, "contoso", "anna@rival.example");

        assertThat(refusal(refused)).isEqualTo(Code.TENANT_MISMATCH);
        assertThat(((Refused<?>) refused).reason().facts()).isEqualTo(Map.of("tenantName", "contoso"));
        assertThat(way.mailsTo("anna@rival.example")).isEmpty();
    }

    @Test
    void r6AnAddressOfNoTenantIsRefusedNamingTheRightOne() {
        value(way.start(ANNA, "contoso"));
        Outcome<GiveWorkEmail.Given> refused = way.giveWorkEmail(ANNA, "contoso", "anna@nowhere.example");

        assertThat(((Refused<?>) refused).reason().facts())
                .isEqualTo(Map.of("tenantName", "contoso", "domain", "nowhere.example"));
    }

    @Test
    void personalAndMalformedAddressesAreRefused() {
        value(way.start(ANNA, "contoso"));

        assertThat(refusal(way.giveWorkEmail(ANNA, "contoso", ANNA))).isEqualTo(Code.PERSONAL_ADDRESS);
        assertThat(refusal(way.giveWorkEmail(ANNA, "contoso", "anna"))).isEqualTo(Code.MALFORMED_EMAIL);
    }

    @Test
    void r5TheAddressOfTheSignInNeedsNoCode() {
        value(way.start(BO, "newco"));

        assertThat(value(way.giveWorkEmail(BO, "newco", BO))).isInstanceOf(GiveWorkEmail.Given.Proved.class);
        assertThat(way.mailsTo(BO)).isEmpty();
    }

    @Test
    void r7AGuestsSignInProvesNothing() {
        value(way.start(BO, "newco"));
        SignIn guest = new SignIn(
                "issuer",
                "subject",
                Optional.of(Samples.tenantId("rival")),
                false,
                true,
                Samples.email(BO),
                true,
                false);

        assertThat(value(way.giveWorkEmail(new Requester.Person(guest), "newco", BO)))
                .isInstanceOf(GiveWorkEmail.Given.CodeSent.class);
    }

    @Test
    void r7AnAddressThatTheProviderDoesNotVouchForTiesNobodyToAnything() {
        SignIn claim = new SignIn("issuer", "subject", Optional.empty(), false, false, Samples.email(BO), false, false);

        assertThat(refusal(ferry.showAccount().run(new Requester.Person(claim), Samples.id("newco"))))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
    }

    @Test
    void tenTriesInAnHourAreEnough() {
        value(way.start(ANNA, "contoso"));
        for (int number = 0; number < 10; number++) {
            assertThat(refusal(way.giveWorkEmail(ANNA, "contoso", "anna@rival.example")))
                    .isEqualTo(Code.TENANT_MISMATCH);
        }
        assertThat(refusal(way.giveWorkEmail(ANNA, "contoso", "anna@contoso.example")))
                .isEqualTo(Code.TOO_MANY_TRIES);

        ferry.clock.forward(Duration.ofHours(1).plusSeconds(1));
        value(way.giveWorkEmail(ANNA, "contoso", "anna@contoso.example"));
    }

    @Test
    void afterFiveWrongOnesAnOldCodeIsOnlyOld() {
        value(way.start(ANNA, "contoso"));
        value(way.giveWorkEmail(ANNA, "contoso", "anna@contoso.example"));
        for (int number = 0; number < 5; number++) {
            assertThat(refusal(way.prove(ANNA, "contoso", WRONG))).isEqualTo(Code.WRONG_CODE);
        }

        ferry.clock.forward(Duration.ofMinutes(11));
        assertThat(refusal(way.prove(ANNA, "contoso", WRONG))).isEqualTo(Code.CODE_EXPIRED);
    }

    @Test
    void r7ACodeIsReadAsItIsPastedAndWhatIsNoneCostsNoTry() {
        value(way.start(ANNA, "contoso"));
        value(way.giveWorkEmail(ANNA, "contoso", "anna@contoso.example"));
        String code = way.codeSentTo("anna@contoso.example");
        for (int number = 0; number < 10; number++) {
            assertThat(refusal(way.prove(ANNA, "contoso", code.substring(1)))).isEqualTo(Code.MALFORMED_CODE);
        }

        value(way.prove(ANNA, "contoso", code.substring(0, 3) + "\u00a0" + code.substring(3) + "\n"));
    }

    /** Who burns tries of an address for one account leaves those of another account's owner alone. */
    @Test
    void r7TriesForOneAccountAreNotCountedAgainstAnother() {
        value(way.start(BO, "newco"));
        for (int number = 0; number < 100; number++) {
            if (number % 5 == 0) {
                way.giveWorkEmail(BO, "newco", "anna@contoso.example");
            }
            way.prove(BO, "newco", WRONG);
        }

        value(way.start(ANNA, "contoso"));
        value(way.giveWorkEmail(ANNA, "contoso", "anna@contoso.example"));
        value(way.prove(ANNA, "contoso", way.codeSentTo("anna@contoso.example")));
    }

    @Test
    void fiveWrongCodesAreEnough() {
        value(way.start(ANNA, "contoso"));
        value(way.giveWorkEmail(ANNA, "contoso", "anna@contoso.example"));
        String right = way.codeSentTo("anna@contoso.example");
        for (int number = 0; number < 5; number++) {
            assertThat(refusal(way.prove(ANNA, "contoso", WRONG))).isEqualTo(Code.WRONG_CODE);
        }

        assertThat(refusal(way.prove(ANNA, "contoso", right))).isEqualTo(Code.TOO_MANY_TRIES);
        assertThat(ferry.history("contoso"))
                .filteredOn(entry -> entry.action() == Action.CODE_REFUSED)
                .hasSize(6)
                .allSatisfy(entry -> assertThat(entry.facts()).containsEntry("purpose", "work-email"))
                .last()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("decision", "too-many-tries"));
    }

    @Test
    void aCodeIsGoodOnceAndNotForLong() {
        value(way.start(ANNA, "contoso"));
        value(way.giveWorkEmail(ANNA, "contoso", "anna@contoso.example"));
        String code = way.codeSentTo("anna@contoso.example");
        value(way.prove(ANNA, "contoso", code));
        assertThat(refusal(way.prove(ANNA, "contoso", code))).isEqualTo(Code.CODE_EXPIRED);

        value(way.giveWorkEmail(ANNA, "contoso", "anna@contoso.example"));
        ferry.clock.forward(Duration.ofMinutes(10));
        assertThat(refusal(way.prove(ANNA, "contoso", way.codeSentTo("anna@contoso.example"))))
                .isEqualTo(Code.CODE_EXPIRED);
    }

    @Test
    void aCodeThatAnotherOwnerWasSentIsWorthNothing() {
        ferry.with(LegacyAccountSample.named("contoso")
                .withUsers(
                        Samples.person(ANNA, UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER),
                        Samples.person("dan@mail.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER))
                .build());
        ferry.migrate(Installation.wave().confirmed(1));
        value(way.start(ANNA, "contoso"));
        value(way.giveWorkEmail(ANNA, "contoso", "anna@contoso.example"));

        assertThat(refusal(way.prove("dan@mail.example", "contoso", way.codeSentTo("anna@contoso.example"))))
                .isEqualTo(Code.CODE_EXPIRED);
    }

    @Test
    void r8ACompanyWithoutAnMpnIdJoinsOnTheWay() {
        value(way.start(BO, "newco"));
        value(way.giveWorkEmail(BO, "newco", BO));
        EnrolCompany.Enrolled enrolled = value(way.enrol(BO, "newco"));

        assertThat(enrolled.standing()).isEqualTo(Standing.ACTIVE);
        assertThat(way.kindsOfMailTo(BO)).containsExactly(MailKind.NEW_MPN_ID);
        assertThat(way.mailsTo(BO).getLast().body()).contains(enrolled.mpnId().value());
        assertThat(value(way.complete(BO, "newco")).mpnId())
                .contains(enrolled.mpnId().value());
    }

    @Test
    void r8AMemberDoesNotJoinAgain() {
        way.provesByCode(ANNA, "contoso", "anna@contoso.example");

        assertThat(refusal(way.enrol(ANNA, "contoso"))).isEqualTo(Code.ALREADY_MEMBER);
    }

    @Test
    void r8AnEnrolmentThatIsStillVettedWaitsForAnOperator() {
        ferry.stores.mpnRegistry().vetByHand();
        value(way.start(BO, "newco"));
        value(way.giveWorkEmail(BO, "newco", BO));
        MpnId mpnId = value(way.enrol(BO, "newco")).mpnId();

        assertThat(refusal(way.complete(BO, "newco"))).isEqualTo(Code.NOT_READY);
        assertThat(value(way.status(BO, "newco")).findings())
                .extracting(finding -> finding.facts().get("standing"))
                .containsExactly("not-vetted");
        assertThat(refusal(way.enrolments().decide(person(BO), mpnId, true, Optional.empty())))
                .isEqualTo(Code.OPERATOR_ONLY);
        assertThat(value(way.enrolments().page(OPERATOR, Optional.empty(), 9)).some())
                .hasSize(1);

        value(way.enrolments().decide(OPERATOR, mpnId, true, Optional.empty()));
        assertThat(refusal(way.enrolments().decide(OPERATOR, mpnId, true, Optional.empty())))
                .isEqualTo(Code.ENROLMENT_NOT_FOUND);
        assertThat(way.kindsOfMailTo(BO)).containsExactly(MailKind.NEW_MPN_ID);
        value(way.complete(BO, "newco"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void r8ToWhomWasErasedNothingIsWrittenOfTheirEnrolment(boolean accepted) {
        ferry.stores.mpnRegistry().vetByHand();
        value(way.start(BO, "newco"));
        value(way.giveWorkEmail(BO, "newco", BO));
        MpnId mpnId = value(way.enrol(BO, "newco")).mpnId();
        ferry.stores.personalData().erase(Samples.email(BO), Pseudonym.of(new UUID(1, 1)));

        assertThat(value(way.enrolments().decide(OPERATOR, mpnId, accepted, Optional.empty()))
                        .enrolment()
                        .applicant())
                .matches(Pseudonym::is);
        assertThat(ferry.stores.mailQueue().claim(100, ferry.clock.instant(), Duration.ofDays(1)))
                .isEmpty();
    }

    @Test
    void r8WhoIsTurnedDownMayEnrolAnew() {
        ferry.stores.mpnRegistry().vetByHand();
        value(way.start(BO, "newco"));
        value(way.giveWorkEmail(BO, "newco", BO));
        MpnId first = value(way.enrol(BO, "newco")).mpnId();
        value(way.enrolments().decide(OPERATOR, first, false, Optional.empty()));

        assertThat(way.kindsOfMailTo(BO)).containsExactly(MailKind.ENROLMENT_TURNED_DOWN);
        assertThat(value(way.status(BO, "newco")).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.MPN_MISSING);

        MpnId second = value(way.enrol(BO, "newco")).mpnId();
        assertThat(second).isNotEqualTo(first);
        value(way.enrolments().decide(OPERATOR, second, true, Optional.empty()));
        assertThat(value(way.complete(BO, "newco")).mpnId()).contains(second.value());
    }

    @Test
    void r8AMembershipOfAnotherTenantIsRefusedNamingNone() {
        value(way.start(BO, "newco"));
        value(way.giveWorkEmail(BO, "newco", BO));
        Outcome<MigrationProgress> refused =
                way.giveMembership(BO, "newco", Samples.mpnId("rival").value());

        assertThat(refusal(refused)).isEqualTo(Code.TENANT_MISMATCH);
        assertThat(((Refused<?>) refused).reason().facts()).isEmpty();
    }

    @Test
    void r9AnMpnIdThatDoesNotStandIsRefusedWithItsStanding() {
        value(way.start(BO, "newco"));
        value(way.giveWorkEmail(BO, "newco", BO));

        assertThat(standing(way.giveMembership(BO, "newco", "123456789"))).isEqualTo("unknown");
        assertThat(standing(way.giveMembership(BO, "newco", "12x"))).isEqualTo("malformed");
    }

    private static Object standing(Outcome<?> refused) {
        return ((Refused<?>) refused).reason().facts().getOrDefault("standing", "none");
    }

    @Test
    void r9ARegistryThatIsDownIsNeverTakenForInvalid() {
        value(way.start(BO, "newco"));
        value(way.giveWorkEmail(BO, "newco", BO));
        ferry.stores.mpnRegistry().goDown();

        assertThat(refusal(way.giveMembership(BO, "newco", "7"))).isEqualTo(Code.REGISTRY_UNAVAILABLE);
        ferry.stores.mpnRegistry().comeBack();
        assertThat(value(way.status(BO, "newco")).state()).isEqualTo(MigrationState.IN_PROGRESS);
    }

    @Test
    void everyStepOutOfOrderIsRefused() {
        assertThat(refusal(way.giveWorkEmail(BO, "newco", BO))).isEqualTo(Code.START_FIRST);
        assertThat(refusal(way.prove(BO, "newco", "123456"))).isEqualTo(Code.START_FIRST);
        assertThat(refusal(way.giveMembership(BO, "newco", "7"))).isEqualTo(Code.START_FIRST);
        assertThat(refusal(way.enrol(BO, "newco"))).isEqualTo(Code.START_FIRST);
        assertThat(refusal(way.complete(BO, "newco"))).isEqualTo(Code.START_FIRST);

        value(way.start(BO, "newco"));
        assertThat(refusal(way.prove(BO, "newco", "123456"))).isEqualTo(Code.CODE_EXPIRED);
        assertThat(refusal(way.giveMembership(BO, "newco", "7"))).isEqualTo(Code.PROVE_EMAIL_FIRST);
        assertThat(refusal(way.enrol(BO, "newco"))).isEqualTo(Code.PROVE_EMAIL_FIRST);
        assertThat(refusal(way.complete(BO, "newco"))).isEqualTo(Code.NOT_READY);

        value(way.giveWorkEmail(BO, "newco", BO));
        value(way.enrol(BO, "newco"));
        value(way.complete(BO, "newco"));
        assertThat(refusal(way.start(BO, "newco"))).isEqualTo(Code.MANAGED_IN_PARTNER_CENTER);
        assertThat(refusal(way.giveWorkEmail(BO, "newco", BO))).isEqualTo(Code.MANAGED_IN_PARTNER_CENTER);
        assertThat(refusal(way.prove(BO, "newco", "123456"))).isEqualTo(Code.MANAGED_IN_PARTNER_CENTER);
        assertThat(refusal(way.giveMembership(BO, "newco", "7"))).isEqualTo(Code.MANAGED_IN_PARTNER_CENTER);
        assertThat(refusal(way.enrol(BO, "newco"))).isEqualTo(Code.MANAGED_IN_PARTNER_CENTER);
    }

    @Test
    void r12CompletedAgainItChangesNothing() {
        way.provesByCode(ANNA, "contoso", "anna@contoso.example");
        value(way.complete(ANNA, "contoso"));
        long before = ferry.history("contoso").size();

        assertThat(value(way.complete(ANNA, "contoso")).managedInPartnerCenter())
                .isTrue();
        assertThat(ferry.history("contoso")).hasSize((int) before);
    }

    @Test
    void r12OfManyWhoCompleteAtOnceOneMovesTheAccount() {
        way.provesByCode(ANNA, "contoso", "anna@contoso.example");
        Racers.race(8, _ -> value(way.complete(ANNA, "contoso")));

        assertThat(ferry.history("contoso").stream().filter(entry -> entry.action() == Action.MOVED))
                .hasSize(1);
    }

    @Test
    void whatWasGivenSurvivesAWaveAndAnExport() {
        value(way.start(BO, "newco"));
        value(way.giveWorkEmail(BO, "newco", BO));
        MpnId mpnId = value(way.enrol(BO, "newco")).mpnId();
        ferry.migrate(Installation.wave());

        assertThat(ferry.show("newco").managedInPartnerCenter()).isTrue();
        assertThat(ferry.show("newco").mpnId()).contains(mpnId.value());
    }

    @Test
    void aStartIsResumed() {
        assertThat(value(way.start(BO, "newco")).fresh()).isTrue();
        assertThat(value(way.start(BO, "newco")).fresh()).isFalse();
    }

    @Test
    void r4OnlyOwnersGoTheWay() {
        assertThat(refusal(way.start("cy@contoso.example", "contoso"))).isEqualTo(Code.OWNER_ONLY);
        assertThat(refusal(way.start(BO, "contoso"))).isEqualTo(Code.ACCOUNT_NOT_FOUND);
        assertThat(refusal(way.giveWorkEmail(OPERATOR, "newco", BO))).isEqualTo(Code.OWNER_ONLY);
    }

    @Test
    void whoeverAnOperatorMadeAnOwnerGoesTheWay() {
        assertThat(refusal(way.nameOwner(person(BO), "contoso", "new@contoso.example", "nobody answers")))
                .isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(way.nameOwner(OPERATOR, "contoso", "new@contoso.example", " ")))
                .isEqualTo(Code.VALUE_MISSING);
        assertThat(refusal(way.nameOwner(OPERATOR, "contoso", "new@contoso.example", "nobody\u001b[2J answers")))
                .isEqualTo(Code.CONTROL_CHARACTERS);
        assertThat(refusal(way.nameOwner(
                        OPERATOR, "contoso", "new@contoso.example", "a".repeat(NameOwner.LONGEST_REASON + 1))))
                .isEqualTo(Code.VALUE_TOO_LONG);
        value(way.nameOwner(OPERATOR, "contoso", "new@contoso.example", "nobody answers"));

        assertThat(way.me("new@contoso.example").accounts()).hasSize(1);
        value(way.start("new@contoso.example", "contoso"));
        value(way.giveWorkEmail("new@contoso.example", "contoso", "new@contoso.example"));
        value(way.complete("new@contoso.example", "contoso"));
        assertThat(ferry.history("contoso").stream()
                        .filter(entry -> entry.action() == Action.OWNER_NAMED)
                        .map(entry -> entry.facts().get("reason")))
                .containsExactly("nobody answers");
        assertThat(value(ferry.listUsers().run(OPERATOR, Samples.id("contoso"))))
                .filteredOn(user -> user.role().equals(Optional.of(Role.OWNER)))
                .extracting(user -> user.identity().key())
                .containsExactly("new@contoso.example");
    }

    @Test
    void theReasonForNamingAnOwnerIsAsLongAsItHasCharacters() {
        value(way.nameOwner(
                OPERATOR, "contoso", "new@contoso.example", "\uD83D\uDE00".repeat(NameOwner.LONGEST_REASON)));
    }

    @Test
    void r2R3TheBannerSaysWhatToDoAndWhomToAsk() {
        assertThat(value(way.banner(ANNA, "contoso")).acts()).isTrue();
        assertThat(value(way.banner(ANNA, "contoso")).findings())
                .extracting(finding -> finding.code())
                .containsExactly(FindingCode.WORK_EMAIL_NEEDED);
        assertThat(value(way.banner("cy@contoso.example", "contoso")).acts()).isFalse();
        assertThat(value(way.banner("cy@contoso.example", "contoso")).owners())
                .extracting(owner -> owner.email().normal())
                .containsExactly(ANNA);
        assertThat(refusal(way.banner(BO, "contoso"))).isEqualTo(Code.ACCOUNT_NOT_FOUND);
    }

    @Test
    void somebodySeesTheirOwnAccounts() {
        assertThat(way.me(BO).accounts()).extracting(ShowMe.MyAccount::relation).containsExactly(AccountRelation.OWNER);
        assertThat(way.me("nobody@rival.example").accounts()).isEmpty();

        way.provesByCode(ANNA, "contoso", "anna@contoso.example");
        value(way.complete(ANNA, "contoso"));
        assertThat(way.me("anna@contoso.example").accounts())
                .extracting(account -> account.id().value())
                .containsExactly("contoso");
        assertThat(way.me(ANNA).accounts()).hasSize(1);
    }

    @Test
    void r26EveryDecisionIsKept() {
        value(way.start(ANNA, "contoso"));
        way.giveWorkEmail(ANNA, "contoso", "anna@rival.example");
        value(way.giveWorkEmail(ANNA, "contoso", "anna@contoso.example"));
        value(way.prove(ANNA, "contoso", way.codeSentTo("anna@contoso.example")));
        value(way.complete(ANNA, "contoso"));

        assertThat(ferry.history("contoso").stream()
                        .filter(entry -> entry.actor().equals(ANNA))
                        .map(entry -> entry.action()))
                .isEqualTo(List.of(
                        Action.MIGRATION_STARTED,
                        Action.WORK_EMAIL_GIVEN,
                        Action.WORK_EMAIL_GIVEN,
                        Action.WORK_EMAIL_PROVED,
                        Action.MOVED));
    }

    private void joinedAs(MembershipState state, MembershipKind kind) {
        ferry.with(new Membership(new MpnId("4711"), Samples.tenantId("newco"), state, kind, Optional.empty()));
        ferry.migrate(Installation.wave());
        value(way.start(BO, "newco"));
        value(way.giveWorkEmail(BO, "newco", BO));
    }

    private Refusal refusedEnrolment(String who, String account) {
        return switch (way.enrol(who, account)) {
            case Outcome.Done<EnrolCompany.Enrolled>(var enrolled) -> throw new AssertionError("enrolled: " + enrolled);
            case Outcome.Refused<EnrolCompany.Enrolled>(var reason) -> reason;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, GLOBAL, active, give-mpn-id",
        "INACTIVE, GLOBAL, inactive, renew",
        "NOT_VETTED, GLOBAL, not-vetted, wait",
        "ACTIVE, LOCATION, location-not-global, give-global-mpn-id"
    })
    void r9WhoseCompanyHasAMembershipEnrolsNoSecondTimeAndIsToldTheWayOut(
            MembershipState state, MembershipKind kind, String standing, String act) {
        joinedAs(state, kind);
        Refusal refusal = refusedEnrolment(BO, "newco");

        assertThat(refusal.code()).isEqualTo(Code.ALREADY_MEMBER);
        assertThat(refusal.facts()).containsEntry("standing", standing);
        assertThat(refusal.facts().get("wayOut"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("act", act);
    }

    @Test
    void r9WhoseMembershipWaitsInTheMembershipCenterFinishesThatFirst() {
        joinedAs(MembershipState.AWAITING_MEMBERSHIP_CENTER, MembershipKind.GLOBAL);

        assertThat(refusal(way.enrol(BO, "newco"))).isEqualTo(Code.AWAITING_MEMBERSHIP_CENTER);
    }

    @ParameterizedTest
    @CsvSource({"INACTIVE, ALREADY_MEMBER", "AWAITING_MEMBERSHIP_CENTER, AWAITING_MEMBERSHIP_CENTER"})
    void r9SoDoesWhoseAccountHoldsTheNumber(MembershipState state, Code code) {
        try (MembershipIntake intake = ferry.stores.memberships().intake()) {
            intake.takeIn(List.of(new Membership(
                    Samples.mpnId("contoso"),
                    Samples.tenantId("contoso"),
                    state,
                    MembershipKind.GLOBAL,
                    Optional.empty())));
        }
        way.provesByCode(ANNA, "contoso", "anna@contoso.example");

        assertThat(refusal(way.enrol(ANNA, "contoso"))).isEqualTo(code);
    }

    /** Never a second membership: that of a rejected row may be the company's (R9). */
    @Test
    void r9WhileAMembershipCouldNotBeReadNobodyEnrolsOrGivesItsNumber() {
        Unavailability.RowRejected row = new Unavailability.RowRejected("memberships.csv", 7);
        value(way.start(BO, "newco"));
        value(way.giveWorkEmail(BO, "newco", BO));
        try (MembershipIntake intake = ferry.stores.memberships().intake()) {
            intake.markLost(List.of(
                    new LostMembership(Optional.of(new MpnId("4711")), Optional.of(Samples.tenantId("newco")), row)));
        }

        assertThat(refusedEnrolment(BO, "newco"))
                .as("which row it was is for operators alone")
                .isEqualTo(Refusal.unavailable(MpnRegistry.SYSTEM, row.withoutPlace()));
        assertThat(refusal(way.giveMembership(BO, "newco", "4711"))).isEqualTo(Code.REGISTRY_UNAVAILABLE);
    }

    @Test
    void r9AnAddressWhoseTenantCouldNotBeReadIsNotSaidToBeUnknown() {
        value(way.start(ANNA, "contoso"));
        try (TenantIntake intake = ferry.stores.tenants().intake()) {
            intake.markIncomplete(Optional.of(new Unavailability.FilePassedOver("Tenants.csv")));
        }

        assertThat(refusal(way.giveWorkEmail(ANNA, "contoso", "anna@nobody.example")))
                .isEqualTo(Code.REGISTRY_UNAVAILABLE);
    }

    @Test
    void r5AnAddressOfAPersonalProviderIsRefusedWhateverTheDirectoryCannotSay() {
        value(way.start(ANNA, "contoso"));
        try (TenantIntake intake = ferry.stores.tenants().intake()) {
            intake.markIncomplete(Optional.of(new Unavailability.FilePassedOver("Tenants.csv")));
        }

        assertThat(refusal(way.giveWorkEmail(ANNA, "contoso", ANNA))).isEqualTo(Code.PERSONAL_ADDRESS);
    }
}
