package dev.ferry.application.user;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.AccountRelation;
import dev.ferry.application.account.ShowBanner;
import dev.ferry.application.sync.Moved;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.proof.Challenge;
import dev.ferry.domain.proof.Purpose;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserKind;
import dev.ferry.domain.user.UserState;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Adding, removing and changing users of an account that has moved (R15). */
class UsersAfterTheMoveTest {
    private static final Requester OWNER = person("owner@contoso.example");
    private static final Requester STRANGER = person("owner@fabrikam.example");

    private final Moved moved = new Moved();

    UsersAfterTheMoveTest() {
        moved.ferry
                .withReady("contoso", "fabrikam")
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(
                                Samples.owner("owner@contoso.example"),
                                Samples.person("kate@mail.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER),
                                Samples.contributor("dev@contoso.example"))
                        .build());
        moved.move();
    }

    @Test
    void r15WhoIsOfTheTenantEntersAtOnceAndIsToldByMail() {
        User bo = value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.MANAGER));

        assertThat(bo.state()).isEqualTo(UserState.ACTIVE);
        assertThat(value(moved.ferry.get(AccountAccess.class).to(Samples.id("contoso"), person("bo@contoso.example")))
                        .role())
                .contains(Role.MANAGER);
        assertThat(moved.mails())
                .filteredOn(mail -> mail.to().equals(Samples.email("bo@contoso.example")))
                .extracting(Mail::kind)
                .containsExactly(MailKind.USER_ADDED);
    }

    @Test
    void r15WhoIsOfAnotherTenantIsInvitedAndHasNoAccessBeforeTheyAccept() {
        User eve = value(moved.add(OWNER, "contoso", "eve@fabrikam.example", Role.DEVELOPER));

        assertThat(eve.state()).isEqualTo(UserState.INVITATION_PENDING);
        assertThat(refusal(
                        moved.ferry.get(AccountAccess.class).to(Samples.id("contoso"), person("eve@fabrikam.example"))))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
        moved.deliver();
        assertThat(moved.there("contoso")).doesNotContainKey("eve@fabrikam.example");

        String code = moved.invitationTo("eve@fabrikam.example");
        assertThat(refusal(moved.accept("owner@fabrikam.example", "contoso", code)))
                .as("to everybody else the account does not exist")
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
        assertThat(refusal(moved.accept("eve@fabrikam.example", "contoso", "000000")))
                .isEqualTo(Code.WRONG_CODE);
        assertThat(value(moved.accept("eve@fabrikam.example", "contoso", code)).state())
                .isEqualTo(UserState.ACTIVE);
        moved.deliver();
        assertThat(moved.there("contoso")).containsKey("eve@fabrikam.example");
    }

    @Test
    void whoHasAcceptedIsAnsweredTheSameAgainWhateverTheyTypeAndItIsDoneOnce() {
        value(moved.add(OWNER, "contoso", "eve@fabrikam.example", Role.DEVELOPER));
        User eve = value(moved.accept("eve@fabrikam.example", "contoso", moved.invitationTo("eve@fabrikam.example")));

        assertThat(value(moved.accept("eve@fabrikam.example", "contoso", "again")))
                .isEqualTo(eve);
        assertThat(moved.ferry.history("contoso"))
                .filteredOn(entry -> entry.action() == Action.INVITATION_ACCEPTED)
                .hasSize(1);
        value(moved.remove(OWNER, "contoso", eve));
        assertThat(refusal(moved.accept("eve@fabrikam.example", "contoso", "again")))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
    }

    @Test
    void r15AnInvitationIsSentAgainWithACodeInThePlaceOfTheOldOne() {
        User eve = value(moved.add(OWNER, "contoso", "eve@fabrikam.example", Role.DEVELOPER));
        String first = moved.invitationTo("eve@fabrikam.example");
        value(moved.resend(OWNER, "contoso", eve));
        String second = moved.invitationTo("eve@fabrikam.example");

        assertThat(second).isNotEqualTo(first);
        assertThat(refusal(moved.accept("eve@fabrikam.example", "contoso", first)))
                .isEqualTo(Code.WRONG_CODE);
        assertThat(value(moved.accept("eve@fabrikam.example", "contoso", second)))
                .isNotNull();
        assertThat(refusal(moved.resend(OWNER, "contoso", eve))).isEqualTo(Code.NO_INVITATION);
    }

    @Test
    void r7AnInvitationsCodeIsReadAsItIsPastedAndWhatIsNoneCostsNoTry() {
        value(moved.add(OWNER, "contoso", "eve@fabrikam.example", Role.DEVELOPER));
        String code = moved.invitationTo("eve@fabrikam.example");
        IntStream.range(0, 2 * Challenge.MOST_TRIES)
                .forEach(_ -> assertThat(refusal(moved.accept("eve@fabrikam.example", "contoso", "x")))
                        .isEqualTo(Code.MALFORMED_CODE));

        value(moved.accept("eve@fabrikam.example", "contoso", code.substring(0, 3) + "-" + code.substring(3)));
    }

    @Test
    void whoTypesWrongTooOftenIsToldThatItIsAboutTheInvitation() {
        value(moved.add(OWNER, "contoso", "eve@fabrikam.example", Role.DEVELOPER));
        String code = moved.invitationTo("eve@fabrikam.example");
        IntStream.range(0, Challenge.MOST_TRIES)
                .forEach(_ -> assertThat(refusal(moved.accept("eve@fabrikam.example", "contoso", "000000")))
                        .isEqualTo(Code.WRONG_CODE));

        Refusal tooOften = reason(moved.accept("eve@fabrikam.example", "contoso", code));
        assertThat(tooOften.code()).isEqualTo(Code.TOO_MANY_TRIES);
        assertThat(tooOften.facts()).containsEntry("purpose", "invitation");
        moved.ferry.clock.forward(Purpose.INVITATION.life());
        assertThat(reason(moved.accept("eve@fabrikam.example", "contoso", code)))
                .isEqualTo(new Refusal(Code.CODE_EXPIRED, Map.of("purpose", "invitation")));
    }

    @Test
    void anAccountThatInvitesSomebodyTooOftenStopsNoInvitationOfAnother() {
        User eve = value(moved.add(OWNER, "contoso", "eve@elsewhere.example", Role.DEVELOPER));
        IntStream.range(1, 10).forEach(_ -> value(moved.resend(OWNER, "contoso", eve)));

        assertThat(refusal(moved.resend(OWNER, "contoso", eve))).isEqualTo(Code.TOO_MANY_TRIES);
        assertThat(value(moved.add(STRANGER, "fabrikam", "eve@elsewhere.example", Role.DEVELOPER))
                        .state())
                .isEqualTo(UserState.INVITATION_PENDING);
    }

    @Test
    void whoeverWritesToUsersTooOftenIsStoppedAndNobodyElseIs() {
        value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.OWNER));
        Requester bo = person("bo@contoso.example");
        User dev = moved.user("contoso", "dev@contoso.example");
        IntStream.range(1, UserLetters.MOST_MAILS)
                .forEach(turn -> value(
                        moved.give(OWNER, "contoso", dev, turn % 2 == 0 ? Role.MARKETER : Role.BUSINESS_CONTRIBUTOR)));

        assertThat(refusal(moved.give(OWNER, "contoso", dev, Role.MARKETER))).isEqualTo(Code.TOO_MANY_TRIES);
        assertThat(moved.user("contoso", "dev@contoso.example").role()).contains(Role.BUSINESS_CONTRIBUTOR);
        assertThat(refusal(moved.add(OWNER, "contoso", "eve@elsewhere.example", Role.DEVELOPER)))
                .isEqualTo(Code.TOO_MANY_TRIES);
        assertThat(value(moved.give(OWNER, "contoso", moved.user("contoso", "bo@contoso.example"), Role.MANAGER)))
                .as("power is taken away whenever somebody says so")
                .isNotNull();
        assertThat(value(moved.remove(OWNER, "contoso", dev)))
                .as("never stopped")
                .isNotNull();
        assertThat(value(moved.add(bo, "contoso", "dev@contoso.example", Role.MARKETER)))
                .isNotNull();
    }

    @Test
    void whoIsOnlyInvitedIsToldOfNoOtherRole() {
        User eve = value(moved.add(OWNER, "contoso", "eve@fabrikam.example", Role.DEVELOPER));
        value(moved.give(OWNER, "contoso", eve, Role.MARKETER));
        value(moved.give(OWNER, "contoso", moved.user("contoso", "dev@contoso.example"), Role.MARKETER));

        assertThat(moved.mails())
                .filteredOn(mail -> mail.kind() == MailKind.ROLE_CHANGED)
                .extracting(Mail::to)
                .containsExactly(Samples.email("dev@contoso.example"));
    }

    @Test
    void r15AnInvitationThatIsTakenBackIsWorthNothing() {
        User eve = value(moved.add(OWNER, "contoso", "eve@fabrikam.example", Role.DEVELOPER));
        String code = moved.invitationTo("eve@fabrikam.example");
        value(moved.remove(OWNER, "contoso", eve));

        assertThat(refusal(moved.accept("eve@fabrikam.example", "contoso", code)))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
        assertThat(moved.stores.syncQueue().status(Optional.empty()).pending()).isZero();
    }

    @Test
    void r15AnAccountNeverLosesItsLastOwner() {
        User owner = moved.user("contoso", "owner@contoso.example");

        assertThat(refusal(moved.remove(OWNER, "contoso", owner))).isEqualTo(Code.LAST_OWNER);
        assertThat(refusal(moved.give(OWNER, "contoso", owner, Role.MANAGER))).isEqualTo(Code.LAST_OWNER);

        value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.OWNER));
        assertThat(value(moved.remove(OWNER, "contoso", owner))).isEqualTo(owner);
    }

    /** A change of the role changes what they are in the legacy portal, and not what they were (R11, R16). */
    @Test
    void r11WhatSomebodyWasBeforeTheMoveStaysKnown() {
        User dev = moved.user("contoso", "dev@contoso.example");
        User bo = value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.DEVELOPER));
        value(moved.give(OWNER, "contoso", dev, Role.OWNER));
        value(moved.give(OWNER, "contoso", dev, Role.MARKETER));
        value(moved.give(OWNER, "contoso", dev, Role.OWNER));

        assertThat(moved.user("contoso", "dev@contoso.example").legacyRole()).isEqualTo(LegacyRole.OWNER);
        assertThat(value(moved.ferry.get(ShowRolesBefore.class).run(OWNER, Samples.id("contoso"))))
                .containsEntry(dev.id(), LegacyRole.CONTRIBUTOR)
                .containsEntry(moved.user("contoso", "owner@contoso.example").id(), LegacyRole.OWNER)
                .doesNotContainKey(bo.id());
        assertThat(refusal(moved.ferry.get(ShowRolesBefore.class).run(STRANGER, Samples.id("contoso"))))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
    }

    @Test
    void r3WhoMayNotActIsShownTheOwnersThatTheAccountHasNow() {
        value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.OWNER));
        value(moved.remove(OWNER, "contoso", moved.user("contoso", "owner@contoso.example")));

        ShowBanner banner = moved.ferry.get(ShowBanner.class);
        assertThat(value(banner.run(person("dev@contoso.example"), Samples.id("contoso")))
                        .owners())
                .as("not who was one, nor who came along without a role")
                .extracting(owner -> owner.email().toString())
                .containsExactly("bo@contoso.example");
        assertThat(value(moved.ferry.showAccount().run(OPERATOR, Samples.id("contoso")))
                        .users())
                .as("Bo, Dev and Kate")
                .isEqualTo(3);
    }

    @Test
    void r15AnOwnerWhoIsOnlyInvitedIsNone() {
        value(moved.add(OWNER, "contoso", "eve@fabrikam.example", Role.OWNER));

        assertThat(refusal(moved.remove(OWNER, "contoso", moved.user("contoso", "owner@contoso.example"))))
                .isEqualTo(Code.LAST_OWNER);
    }

    @Test
    void ownersAloneGrantAndTakeTheRoleOwner() {
        value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.MANAGER));
        Requester manager = person("bo@contoso.example");
        User dev = moved.user("contoso", "dev@contoso.example");

        assertThat(refusal(moved.add(manager, "contoso", "cy@contoso.example", Role.OWNER)))
                .isEqualTo(Code.OWNER_ONLY);
        assertThat(refusal(moved.give(manager, "contoso", dev, Role.OWNER))).isEqualTo(Code.OWNER_ONLY);
        assertThat(refusal(moved.remove(manager, "contoso", moved.user("contoso", "owner@contoso.example"))))
                .isEqualTo(Code.OWNER_ONLY);
        assertThat(value(moved.give(manager, "contoso", dev, Role.MARKETER)).role())
                .contains(Role.MARKETER);
    }

    @Test
    void ownersAndManagersAloneChangeUsers() {
        Requester developer = person("dev@contoso.example");

        assertThat(refusal(moved.add(developer, "contoso", "x@contoso.example", Role.DEVELOPER)))
                .isEqualTo(Code.OWNER_ONLY);
        assertThat(refusal(moved.add(OPERATOR, "contoso", "x@contoso.example", Role.DEVELOPER)))
                .isEqualTo(Code.OWNER_ONLY);
        assertThat(refusal(moved.add(STRANGER, "contoso", "x@contoso.example", Role.DEVELOPER)))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
        assertThat(refusal(moved.add(person("kate@mail.example"), "contoso", "x@contoso.example", Role.DEVELOPER)))
                .as("an unmapped owner sees the account, and acts once they are mapped")
                .isEqualTo(Code.OWNER_ONLY);
    }

    @Test
    void beforeTheMoveUsersAreManagedInTheLegacyPortal() {
        moved.ferry.with(LegacyAccountSample.named("tailspin").withoutMpnId().build());
        moved.move();

        assertThat(refusal(
                        moved.add(person("owner@tailspin.example"), "tailspin", "x@tailspin.example", Role.DEVELOPER)))
                .isEqualTo(Code.MANAGED_IN_CPP);
    }

    @Test
    void whoIsThereIsNotAddedAgainUnderAnyOfTheirNames() {
        assertThat(refusal(moved.add(OWNER, "contoso", "DEV@Contoso.Example", Role.DEVELOPER)))
                .isEqualTo(Code.ALREADY_MEMBER);
        User kate = moved.user("contoso", "kate@mail.example");
        value(moved.map(OWNER, "contoso", kate, "kate@contoso.example", Role.MANAGER));

        assertThat(refusal(moved.add(OWNER, "contoso", "kate@contoso.example", Role.DEVELOPER)))
                .isEqualTo(Code.ALREADY_MEMBER);
    }

    @Test
    void personalAddressesAreRefused() {
        assertThat(refusal(moved.add(OWNER, "contoso", "someone@mail.example", Role.DEVELOPER)))
                .isEqualTo(Code.PERSONAL_ADDRESS);
    }

    @Test
    void r15UpToTenAreAddedAtOnceAllOrNone() {
        assertThat(value(moved.add(OWNER, "contoso", many(1, 10)))).hasSize(10);
        assertThat(refusal(moved.add(OWNER, "contoso", many(11, 11)))).isEqualTo(Code.TOO_MANY);
        int before = moved.users("contoso").size();

        assertThat(refusal(moved.add(
                        OWNER,
                        "contoso",
                        Moved.person("new@contoso.example", Role.DEVELOPER),
                        Moved.person("user1@contoso.example", Role.DEVELOPER))))
                .isEqualTo(Code.ALREADY_MEMBER);
        assertThat(moved.users("contoso")).hasSize(before);
    }

    @Test
    void aProgramIsAddedByItsIdsAndIsManagerOrDeveloper() {
        String tenant = Samples.tenantId("contoso").toString();

        User program = value(moved.add(OWNER, "contoso", program(tenant, Role.DEVELOPER)))
                .getFirst();
        assertThat(program.identity().kind()).isEqualTo(UserKind.SERVICE_PRINCIPAL);
        assertThat(refusal(moved.give(OWNER, "contoso", program, Role.OWNER))).isEqualTo(Code.ROLE_NOT_FOR_PROGRAM);
        assertThat(refusal(moved.add(
                        OWNER, "contoso", program(Samples.tenantId("fabrikam").toString(), Role.DEVELOPER))))
                .isEqualTo(Code.TENANT_MISMATCH);
    }

    @Test
    void r15TheApplicationOfAProgramIsKeptWhateverTheProgramIsCalled() {
        UserRequest named = new UserRequest.Program(
                "App-1", Samples.tenantId("contoso").toString(), "object-1", Optional.of("Bot"), Optional.empty());
        User bot = value(moved.add(OWNER, "contoso", named)).getFirst();
        assertThat(moved.ferry.history("contoso").getLast().facts()).containsEntry("applicationId", "app-1");
        value(moved.give(OWNER, "contoso", bot, Role.MANAGER));

        assertThat(moved.users("contoso"))
                .filteredOn(user -> user.id().equals(bot.id()))
                .singleElement()
                .returns(Optional.of("Bot"), User::displayName)
                .returns(Optional.of(new ObjectId("app-1")), User::applicationId);
    }

    @Test
    void r11AnUnmappedUserEntersUnderAWorkAddressAndStaysTiedToTheirLegacyUser() {
        User kate = moved.user("contoso", "kate@mail.example");
        assertThat(refusal(moved.give(OWNER, "contoso", kate, Role.MANAGER))).isEqualTo(Code.USER_UNMAPPED);
        assertThat(refusal(moved.map(OWNER, "contoso", kate, "kate@fabrikam.example", Role.MANAGER)))
                .isEqualTo(Code.TENANT_MISMATCH);

        User mapped = value(moved.map(OWNER, "contoso", kate, "kate@contoso.example", Role.DEVELOPER));
        moved.deliver();

        assertThat(mapped.state()).isEqualTo(UserState.ACTIVE);
        assertThat(mapped.legacyKeys().getFirst()).isEqualTo("kate@mail.example");
        assertThat(moved.there("contoso", "kate@mail.example").role()).isEqualTo(LegacyRole.CONTRIBUTOR);
        assertThat(moved.there("contoso")).doesNotContainKey("kate@contoso.example");
        assertThat(refusal(moved.map(OWNER, "contoso", mapped, "kate@contoso.example", Role.MANAGER)))
                .isEqualTo(Code.USER_MAPPED);
    }

    @Test
    void whoseDomainsAreWhoseIsNotFoundOutByTrying() {
        User kate = moved.user("contoso", "kate@mail.example");
        IntStream.range(0, UserLetters.MOST_MAILS)
                .forEach(_ -> assertThat(
                                refusal(moved.map(OWNER, "contoso", kate, "kate@fabrikam.example", Role.MANAGER)))
                        .isEqualTo(Code.TENANT_MISMATCH));

        assertThat(refusal(moved.map(OWNER, "contoso", kate, "kate@contoso.example", Role.MANAGER)))
                .isEqualTo(Code.TOO_MANY_TRIES);
        assertThat(refusal(moved.map(
                        OWNER,
                        "contoso",
                        moved.user("contoso", "dev@contoso.example"),
                        "x@fabrikam.example",
                        Role.MANAGER)))
                .as("before the directory is asked")
                .isEqualTo(Code.USER_MAPPED);
    }

    @Test
    void whoIsRemovedHasNoAccessFromThatMomentOn() {
        Requester dev = person("dev@contoso.example");
        assertThat(value(moved.ferry.get(AccountAccess.class).to(Samples.id("contoso"), dev))
                        .relation())
                .isEqualTo(AccountRelation.CONTRIBUTOR);
        value(moved.remove(OWNER, "contoso", moved.user("contoso", "dev@contoso.example")));

        assertThat(refusal(moved.ferry.get(AccountAccess.class).to(Samples.id("contoso"), dev)))
                .as("though the legacy portal has not heard of it")
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
    }

    @Test
    void anAddressThatComesBackIsAnotherUser() {
        User dev = moved.user("contoso", "dev@contoso.example");
        value(moved.remove(OWNER, "contoso", dev));
        User again = value(moved.add(OWNER, "contoso", "dev@contoso.example", Role.MARKETER));

        assertThat(again.id()).isNotEqualTo(dev.id());
        assertThat(again.displayName()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WORK", "MICROSOFT_ACCOUNT"})
    void anAddressThatComesBackInheritsNothingInTheLegacyPortalEither(UserKind before) {
        Identity known =
                Identity.ofPerson(before, Samples.email("ed@contoso.example"), Optional.of(new ObjectId("ed-1")));
        moved.ferry
                .withReady("tailspin")
                .with(LegacyAccountSample.named("tailspin")
                        .withUsers(
                                Samples.owner("owner@tailspin.example"),
                                new LegacyUser(known, LegacyRole.OWNER, Optional.of("Ed"), Optional.empty(), true))
                        .build());
        moved.move();
        Requester owner = person("owner@tailspin.example");
        value(moved.remove(owner, "tailspin", moved.user("tailspin", "ed@contoso.example")));

        value(moved.add(owner, "tailspin", "ed@contoso.example", Role.MARKETER));
        value(moved.accept("ed@contoso.example", "tailspin", moved.invitationTo("ed@contoso.example")));
        moved.deliver();

        assertThat(moved.there("tailspin", "ed@contoso.example"))
                .returns(LegacyRole.CONTRIBUTOR, LegacyUser::role)
                .returns(Optional.empty(), LegacyUser::displayName)
                .extracting(LegacyUser::identity)
                .returns(UserKind.WORK, Identity::kind)
                .returns(Optional.empty(), Identity::objectId);
    }

    @Test
    void whoeverDecidedOnWhatHasChangedMeanwhileIsToldSo() {
        User dev = moved.user("contoso", "dev@contoso.example");
        value(moved.give(OWNER, "contoso", dev, Role.MARKETER, 0));

        assertThat(refusal(moved.give(OWNER, "contoso", dev, Role.MANAGER, 0))).isEqualTo(Code.CHANGED_MEANWHILE);
        assertThat(value(moved.give(OWNER, "contoso", dev, Role.MANAGER, 1)).role())
                .contains(Role.MANAGER);
    }

    @Test
    void r26EveryChangeIsKept() {
        User bo = value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.DEVELOPER));
        value(moved.give(OWNER, "contoso", bo, Role.MARKETER));
        value(moved.remove(OWNER, "contoso", bo));

        assertThat(moved.ferry.history("contoso"))
                .extracting(HistoryEntry::action)
                .endsWith(Action.USER_ADDED, Action.ROLE_CHANGED, Action.USER_REMOVED);
        assertThat(moved.ferry.history("contoso").getLast().actor()).isEqualTo("owner@contoso.example");
    }

    private static Refusal reason(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).reason();
    }

    private static UserRequest[] many(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> Moved.person("user" + number + "@contoso.example", Role.DEVELOPER))
                .toArray(UserRequest[]::new);
    }

    private static UserRequest program(String tenant, Role role) {
        return new UserRequest.Program("app-1", tenant, "object-1", Optional.empty(), Optional.of(role));
    }
}
