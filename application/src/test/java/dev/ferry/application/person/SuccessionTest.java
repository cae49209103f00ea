package dev.ferry.application.person;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.messages.Language;
import dev.ferry.application.sync.Moved;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserKind;
import dev.ferry.domain.user.UserState;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The only owner of accounts that have moved is erased, and somebody succeeds them (R15). */
class SuccessionTest {
    private static final String BOSS = "boss@contoso.example";
    private static final Requester OWNER = person(BOSS);
    private static final String DEV = "dev@contoso.example";
    private static final String GUEST = "guest@fabrikam.example";
    private static final String KIM = "kim@mail.example";
    private static final String PSEUDONYM = "erased-1@erased.invalid";

    private final Moved moved = new Moved();

    SuccessionTest() {
        moved.ferry
                .withReady("contoso", "fabrikam")
                .with(account("contoso"))
                .with(account("second"))
                .with(LegacyAccountSample.named("shared")
                        .withMpnId(Samples.mpnId("contoso").value())
                        .withUsers(Samples.owner(BOSS), Samples.owner("other@contoso.example"))
                        .build());
        moved.move();
    }

    private static LegacyAccount account(String name) {
        return LegacyAccountSample.named(name)
                .withMpnId(Samples.mpnId("contoso").value())
                .withUsers(
                        Samples.owner(BOSS),
                        Samples.contributor(DEV),
                        Samples.contributor(GUEST),
                        Samples.person(KIM, UserKind.MICROSOFT_ACCOUNT, LegacyRole.CONTRIBUTOR))
                .build();
    }

    private Outcome<ErasedPerson> erase(String successor) {
        return moved.erase(OPERATOR, erasure(successor, false));
    }

    private static Erasure erasure(String successor, boolean dryRun) {
        return new Erasure(Samples.email(BOSS), Optional.of(Samples.email(successor)), dryRun, Language.ENGLISH);
    }

    /** Whatever domain is asked for. */
    private static TenantDirectory verifiedByContoso() {
        return new TenantDirectory() {
            @Override
            public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
                return Lookup.each(domains, _ -> Lookup.known(Samples.tenantId("contoso")));
            }

            @Override
            public Map<TenantId, String> namesOf(Set<TenantId> tenants) {
                return Map.of();
            }
        };
    }

    private List<EmailAddress> owners(String account) {
        return moved.users(account).stream()
                .filter(user -> user.acts(Role.OWNER))
                .flatMap(user -> user.identity().email().stream())
                .toList();
    }

    @Test
    void withoutSuccessorAllAccountsThatWouldLoseTheirLastOwnerAreNamed() {
        assertThat(moved.erase(OPERATOR, Erasure.of(Samples.email(BOSS))))
                .isEqualTo(Outcome.refused(new Refusal(
                        Code.LAST_OWNER,
                        Map.of("publisherId", "contoso", "publisherIds", List.of("contoso", "second")))));
        assertThat(owners("shared")).contains(Samples.email(BOSS));
    }

    @Test
    void aUserIsRaisedToOwnerWhereNobodyElseIsOne() {
        ErasedPerson erased = value(erase(DEV));

        assertThat(erased.handedOver()).containsExactlyInAnyOrder(Samples.id("contoso"), Samples.id("second"));
        assertThat(erased.accounts()).contains(Samples.id("shared"));
        assertThat(owners("contoso")).containsExactly(Samples.email(DEV));
        assertThat(owners("second")).containsExactly(Samples.email(DEV));
        assertThat(owners("shared")).containsExactly(Samples.email("other@contoso.example"));
        assertThat(moved.users("shared")).noneMatch(user -> user.isKnownAs(Samples.email(DEV)));
    }

    @Test
    void whoIsOfTheTenantEntersAsOwner() {
        value(erase("new@contoso.example"));

        User heir = moved.user("contoso", "new@contoso.example");
        assertThat(heir.acts(Role.OWNER)).isTrue();
        assertThat(heir.id()).isNotEqualTo(moved.user("contoso", DEV).id());
        assertThat(moved.stores.mailQueue().claim(100, moved.ferry.clock.instant(), Duration.ofDays(1)))
                .map(queued -> queued.mail())
                .filteredOn(mail -> mail.to().equals(Samples.email("new@contoso.example")))
                .hasSize(2)
                .allMatch(mail -> mail.kind() == MailKind.USER_ADDED);
    }

    @Test
    void aGuestWhoIsAUserAlreadyIsRaisedAsAnOwnerCouldDoIt() {
        value(erase(GUEST));

        assertThat(owners("contoso")).containsExactly(Samples.email(GUEST));
    }

    @Test
    void whoIsOnlyInvitedAndOfAnotherTenantIsNotRaised() {
        User before = value(moved.add(OWNER, "contoso", "late@unknown.example", Role.DEVELOPER));
        assertThat(before.state()).isEqualTo(UserState.INVITATION_PENDING);

        assertThat(refusal(erase("late@unknown.example"))).isEqualTo(Code.SUCCESSOR_UNFIT);
        assertThat(moved.user("contoso", "late@unknown.example")).isEqualTo(before);
    }

    @Test
    void whoWasInvitedSoFarIsAnOwnerAtOnceWhereTheirAddressIsOfTheTenantByNow() {
        String late = "late@unknown.example";
        value(moved.add(OWNER, "contoso", late, Role.DEVELOPER));
        value(moved.add(OWNER, "second", late, Role.DEVELOPER));
        String code = moved.invitationTo(late);
        moved.ferry.asking(verifiedByContoso());
        value(erase(late));

        User heir = moved.user("contoso", late);
        assertThat(heir.acts(Role.OWNER)).isTrue();
        assertThat(heir.state()).isEqualTo(UserState.ACTIVE);
        Stream.of("contoso", "second")
                .map(account -> ChallengeKey.ofInvitation(Samples.id(account), Samples.email(late)))
                .forEach(key -> assertThat(moved.stores.challenges().hold(key)).isEmpty());
        assertThat(value(moved.accept(late, "second", code)).acts(Role.OWNER))
                .as("they have accepted already")
                .isTrue();
    }

    @Test
    void whoIsKnownByTheAddressInTheLegacyPortalAloneIsNotRaised() {
        for (String account : List.of("contoso", "second")) {
            value(moved.map(OWNER, account, moved.user(account, KIM), "kim@contoso.example", Role.DEVELOPER));
        }

        assertThat(refusal(erase(KIM))).isEqualTo(Code.SUCCESSOR_UNFIT);
        moved.ferry.asking(verifiedByContoso());
        assertThat(refusal(erase(KIM))).as("nor added beside").isEqualTo(Code.SUCCESSOR_UNFIT);
        assertThat(owners("contoso")).containsExactly(Samples.email(BOSS));
        value(erase("kim@contoso.example"));
        assertThat(owners("contoso")).containsExactly(Samples.email("kim@contoso.example"));
    }

    @Test
    void r16WhatIsOwedIsWrittenAccountByAccountInTheOrderInWhichDeliveriesSettleThem() {
        value(erase(DEV));

        assertThat(Stream.of("contoso", "second", "shared")
                        .flatMap(account -> moved.stores.syncQueue().pending(Samples.id(account), 100).stream())
                        .map(pending -> pending.numbered().number()))
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"new@fabrikam.example", "new@unknown.example", "new@mail.example", KIM})
    void whoIsNeitherAUserWithARoleNorOfTheTenantIsRefusedAndNobodyIsErased(String unfit) {
        List<User> before = moved.users("contoso");

        assertThat(erase(unfit))
                .isEqualTo(Outcome.refused(new Refusal(Code.SUCCESSOR_UNFIT, Map.of("publisherId", "contoso"))));
        assertThat(moved.users("contoso")).isEqualTo(before);
        assertThat(owners("shared")).contains(Samples.email(BOSS));
    }

    @Test
    void whereOneAccountRefusesThemNoneIsHandedOver() {
        value(moved.remove(OWNER, "second", moved.user("second", GUEST)));
        List<HistoryEntry> before = moved.ferry.history("contoso");

        assertThat(erase(GUEST))
                .isEqualTo(Outcome.refused(new Refusal(Code.SUCCESSOR_UNFIT, Map.of("publisherId", "second"))));
        assertThat(owners("contoso")).containsExactly(Samples.email(BOSS));
        assertThat(moved.ferry.history("contoso")).isEqualTo(before);
    }

    @Test
    void nobodySucceedsThemselves() {
        assertThat(erase("BOSS@Contoso.example")).isEqualTo(Outcome.refused(Code.SUCCESSOR_UNFIT));
    }

    @Test
    void whoIsErasedIsNoSuccessorUnderTheirOtherAddressEither() {
        value(moved.map(OWNER, "contoso", moved.user("contoso", KIM), "kim@contoso.example", Role.OWNER));
        value(moved.remove(OWNER, "contoso", moved.user("contoso", BOSS)));

        assertThat(moved.erase(
                        OPERATOR,
                        new Erasure(
                                Samples.email(KIM),
                                Optional.of(Samples.email("kim@contoso.example")),
                                false,
                                Language.ENGLISH)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void r16TheLegacyPortalHearsOfTheSuccessorBeforeItLosesTheLastOwner() {
        value(erase("new@contoso.example"));
        moved.deliver();

        assertThat(moved.portal.arrived())
                .map(NumberedChange::change)
                .filteredOn(change -> change.account().equals(Samples.id("contoso")))
                .extracting(change -> change.what().getClass().getSimpleName()
                        + ' '
                        + change.what().userKey().orElse(""))
                .containsExactly("UserStands new@contoso.example", "UserDeactivated " + BOSS, "UserDeleted " + BOSS);
        assertThat(moved.there("contoso"))
                .hasEntrySatisfying(
                        "new@contoso.example", user -> assertThat(user.role()).isEqualTo(LegacyRole.OWNER));
    }

    @Test
    void r26HistoryTellsWhoHandedItOverToWhomAndWhyAndNotWhoWasErased() {
        value(erase(DEV));

        assertThat(moved.ferry.history("contoso"))
                .filteredOn(entry -> entry.action() == Action.ROLE_CHANGED)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(OPERATOR.actor());
                    assertThat(entry.facts())
                            .containsEntry("user", DEV)
                            .containsEntry("before", "developer")
                            .containsEntry("role", "owner")
                            .containsEntry("succeeds", PSEUDONYM);
                });
        assertThat(moved.ferry.history("contoso").toString()).doesNotContain(BOSS);
    }

    @Test
    void inADryRunAllIsToldAndNothingStands() {
        List<HistoryEntry> before = moved.ferry.history("contoso");
        ErasedPerson told = value(moved.erase(OPERATOR, erasure(DEV, true)));

        assertThat(told.pseudonym()).isEmpty();
        assertThat(told.handedOver()).hasSize(2);
        assertThat(told.things()).isPositive();
        assertThat(owners("contoso")).containsExactly(Samples.email(BOSS));
        assertThat(moved.ferry.history("contoso")).isEqualTo(before);
        assertThat(moved.stores.syncQueue().status(Optional.empty()).pending()).isZero();
    }

    @Test
    void accountsThatHaveNotMovedAndLoseTheirOnlyOwnerAreTold() {
        moved.stores
                .legacyAccounts()
                .replaceAll(List.of(
                        LegacyAccountSample.named("lonely")
                                .withUsers(Samples.owner("sole@contoso.example"), Samples.contributor(DEV))
                                .build(),
                        LegacyAccountSample.named("kept")
                                .withUsers(Samples.owner("sole@contoso.example"), Samples.owner(DEV))
                                .build()));

        assertThat(value(moved.erase(OPERATOR, Erasure.of(Samples.email("sole@contoso.example"))))
                        .withoutOwner())
                .containsExactly(Samples.id("lonely"));
    }
}
