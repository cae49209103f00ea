package dev.ferry.application.sync;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.sync.CompareSides.ComparedAccount;
import dev.ferry.application.system.CheckedLegacyPortal;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.Difference;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The two sides are compared, and the legacy portal is mended from ours (R17). */
class ComparisonTest {
    private static final Requester OWNER = person("owner@contoso.example");
    private static final OptionalLong UNASKED = OptionalLong.empty();

    private final Moved moved = new Moved();

    ComparisonTest() {
        moved.ferry
                .withReady("contoso", "fabrikam")
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(
                                Samples.owner("owner@contoso.example"),
                                Samples.owner("second@contoso.example"),
                                Samples.contributor("dev@contoso.example"),
                                Samples.person("kate@mail.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER),
                                Samples.person("team@contoso.example", UserKind.GROUP, LegacyRole.CONTRIBUTOR),
                                Samples.servicePrincipal("build-1", LegacyRole.OWNER),
                                knownAs("8f14", Samples.contributor("ann@contoso.example")),
                                Samples.contributor("bea@contoso.example"))
                        .build());
        moved.move();
    }

    @Test
    void rightAfterTheMoveTheSidesAgreeWhateverKindsOfUsersThereAre() {
        assertThat(differences()).isEmpty();
        assertThat(compared().users()).hasSize(8);
    }

    @Test
    void r17EveryKindOfDifferenceIsListedByUser() {
        moved.portal.drop(Samples.id("contoso"), "dev@contoso.example");
        moved.portal.put(Samples.id("contoso"), Samples.contributor("second@contoso.example"));
        moved.portal.put(Samples.id("contoso"), inactive(Samples.owner("owner@contoso.example")));
        moved.portal.put(Samples.id("contoso"), Samples.contributor("ghost@contoso.example"));
        moved.portal.put(Samples.id("contoso"), inactive(Samples.contributor("gone@contoso.example")));
        moved.portal.put(Samples.id("contoso"), knownAs("5c2e", Samples.contributor("ann@contoso.example")));

        assertThat(differences())
                .containsOnly(
                        Map.entry("dev@contoso.example", Difference.MISSING_THERE),
                        Map.entry("second@contoso.example", Difference.OTHER_ROLE),
                        Map.entry("owner@contoso.example", Difference.INACTIVE_THERE),
                        Map.entry("ann@contoso.example", Difference.OTHER_PERSON),
                        Map.entry("ghost@contoso.example", Difference.MISSING_HERE));
    }

    @Test
    void whomOnlyOneSideKnowsByObjectIdIsNobodyElse() {
        moved.portal.put(Samples.id("contoso"), Samples.contributor("ann@contoso.example"));
        moved.portal.put(Samples.id("contoso"), knownAs("5c2e", Samples.contributor("bea@contoso.example")));

        assertThat(differences()).isEmpty();
    }

    @Test
    void r17SomebodyElseUnderTheSameAddressLosesAccessThereAndThatIsCounted() {
        moved.portal.put(Samples.id("contoso"), knownAs("5c2e", Samples.contributor("ann@contoso.example")));

        assertThat(value(moved.repair().plan(OPERATOR, Optional.empty())).removals())
                .isEqualTo(1);
        mend();

        assertThat(moved.there("contoso", "ann@contoso.example").identity().objectId())
                .contains(new ObjectId("8f14"));
    }

    @Test
    void r17EveryDifferenceIsMendedFromOurSide() {
        moved.portal.drop(Samples.id("contoso"), "dev@contoso.example");
        moved.portal.put(Samples.id("contoso"), Samples.contributor("second@contoso.example"));
        moved.portal.put(Samples.id("contoso"), Samples.contributor("ghost@contoso.example"));

        RepairLegacy.Plan plan = value(moved.repair().plan(OPERATOR, Optional.empty()));
        assertThat(plan).returns(3L, RepairLegacy.Plan::changes).returns(1L, RepairLegacy.Plan::removals);
        assertThat(moved.deliver()).as("a plan does nothing").isZero();
        assertThat(value(moved.repair().run(OPERATOR, plan, UNASKED))).isEqualTo(3);
        moved.deliver();

        assertThat(differences()).isEmpty();
        assertThat(moved.there("contoso", "ghost@contoso.example").active()).isFalse();
        assertThat(moved.ferry.history("contoso").getLast())
                .returns(Action.SYNC_REPAIRED, entry -> entry.action())
                .returns(1L, entry -> entry.facts().get("removals"));
    }

    @ParameterizedTest
    @CsvSource({"kate@mail.example,MICROSOFT_ACCOUNT", "team@contoso.example,GROUP"})
    void r17WhoEnteredUnderAnotherAddressIsMendedAsWhoTheyWereThere(String key, UserKind kind) {
        enterUnderAnotherAddress(key);

        mend();

        assertThat(differences()).isEmpty();
        assertThat(moved.there("contoso", key).identity().kind()).isEqualTo(kind);
        assertThat(moved.there("contoso")).doesNotContainKey("entered@contoso.example");
    }

    @Test
    void r17OfWhomNothingIsKnownAnyMoreTheAddressThereIsMendedAsAMicrosoftAccount() {
        enterUnderAnotherAddress("kate@mail.example");
        moved.stores
                .legacyAccounts()
                .replaceAll(List.of(LegacyAccountSample.named("contoso")
                        .withUsers(Samples.owner("owner@contoso.example"))
                        .build()));

        mend();

        assertThat(differences()).isEmpty();
        assertThat(moved.there("contoso", "kate@mail.example").identity().kind())
                .isEqualTo(UserKind.MICROSOFT_ACCOUNT);
    }

    @Test
    void whoeverEnteredUnderAnotherAddressHasNoAccessThereUnderAnyOnceTheyAreRemoved() {
        enterUnderAnotherAddress("kate@mail.example");
        mend();

        value(moved.remove(OWNER, "contoso", moved.user("contoso", "kate@mail.example")));
        moved.deliver();

        assertThat(moved.there("contoso", "kate@mail.example").active()).isFalse();
        assertThat(moved.there("contoso")).doesNotContainKey("entered@contoso.example");
    }

    /** There may be thousands, of an account of thousands. */
    @Test
    void r17HoweverManyEnteredUnderAnotherAddressTheAccountAsItCameAlongIsReadOnce() {
        enterUnderAnotherAddress("kate@mail.example");
        enterUnderAnotherAddress("team@contoso.example", "other@contoso.example");
        AtomicInteger read = new AtomicInteger();
        LegacyAccounts counting = (LegacyAccounts) Proxy.newProxyInstance(
                LegacyAccounts.class.getClassLoader(),
                new Class<?>[] {LegacyAccounts.class},
                (_, method, arguments) -> {
                    read.addAndGet(method.getName().startsWith("find") ? 1 : 0);
                    return method.invoke(moved.stores.legacyAccounts(), arguments);
                });
        CompareSides compare = new CompareSides(
                moved.get(AccountAccess.class),
                counting,
                moved.stores.accounts(),
                moved.stores.users(),
                moved.stores.syncQueue(),
                moved.get(CheckedLegacyPortal.class));

        assertThat(compare.beside(
                        Samples.id("contoso"),
                        moved.stores.users().of(Samples.id("contoso")),
                        List.copyOf(moved.there("contoso").values())))
                .filteredOn(user -> user.difference().isPresent())
                .hasSize(2);
        assertThat(read).hasValue(1);
    }

    /** Mapped and told, and then gone from the legacy portal. */
    private void enterUnderAnotherAddress(String key) {
        enterUnderAnotherAddress(key, "entered@contoso.example");
    }

    private void enterUnderAnotherAddress(String key, String address) {
        value(moved.map(OWNER, "contoso", moved.user("contoso", key), address, Role.MANAGER));
        moved.deliver();
        moved.portal.drop(Samples.id("contoso"), key);
    }

    private void mend() {
        RepairLegacy.Plan plan = value(moved.repair().plan(OPERATOR, Optional.empty()));
        value(moved.repair().run(OPERATOR, plan, OptionalLong.of(plan.removals())));
        moved.deliver();
    }

    @Test
    void whatIsOnItsWayNeedsNoMending() {
        value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.DEVELOPER));

        assertThat(compared().underWay()).isTrue();
        assertThat(differences()).containsOnly(Map.entry("bo@contoso.example", Difference.MISSING_THERE));
        assertThat(value(moved.repair().plan(OPERATOR, Optional.empty())).changes())
                .isZero();
    }

    @Test
    void whatHasChangedSinceTheComparisonIsMendedAsItIsNow() {
        moved.portal.put(Samples.id("contoso"), Samples.contributor("ghost@contoso.example"));
        RepairLegacy.Plan plan = value(moved.repair().plan(OPERATOR, Optional.empty()));
        value(moved.add(OWNER, "contoso", "ghost@contoso.example", Role.DEVELOPER));
        moved.deliver();

        assertThat(value(moved.repair().run(OPERATOR, plan, OptionalLong.of(4))))
                .isZero();
        moved.deliver();
        assertThat(moved.there("contoso", "ghost@contoso.example").active()).isTrue();
    }

    @Test
    void r17MoreRemovalsThanTheSetShareAreAskedAbout() {
        for (String ghost : List.of("a", "b", "c", "d", "e")) {
            moved.portal.put(Samples.id("contoso"), Samples.contributor(ghost + "@ghosts.example"));
        }
        RepairLegacy.Plan plan = value(moved.repair().plan(OPERATOR, Optional.empty()));

        assertThat(refusal(moved.repair().run(OPERATOR, plan, UNASKED))).isEqualTo(Code.TOO_MANY_REMOVALS);
        assertThat(refusal(moved.repair().run(OPERATOR, plan, OptionalLong.of(4))))
                .as("fewer were confirmed")
                .isEqualTo(Code.TOO_MANY_REMOVALS);
        assertThat(moved.deliver()).isZero();
        assertThat(value(moved.repair().run(OPERATOR, plan, OptionalLong.of(5))))
                .isEqualTo(5);
    }

    @Test
    void r17SoAreThoseOfASingleAccountHoweverManyOthersThereAre() {
        for (int i = 0; i < 9; i++) {
            moved.ferry.withReady("quiet-" + i);
        }
        moved.ferry.with(LegacyAccountSample.named("fabrikam")
                .withUsers(Samples.owner("owner@fabrikam.example"))
                .build());
        moved.move();
        moved.portal.put(Samples.id("fabrikam"), Samples.contributor("a@ghosts.example"));
        moved.portal.put(Samples.id("fabrikam"), Samples.contributor("b@ghosts.example"));
        RepairLegacy.Plan plan = value(moved.repair().plan(OPERATOR, Optional.empty()));

        assertThat(plan.removals()).isLessThan(Math.round(0.34 * plan.users()));
        assertThat(refusal(moved.repair().run(OPERATOR, plan, UNASKED))).isEqualTo(Code.TOO_MANY_REMOVALS);
    }

    @Test
    void r17AnAccountThatWouldLoseMoreByNowThanWasSaidIsLeftAlone() {
        moved.portal.put(Samples.id("contoso"), Samples.contributor("a@ghosts.example"));
        RepairLegacy.Plan plan = value(moved.repair().plan(OPERATOR, Optional.empty()));
        moved.portal.put(Samples.id("contoso"), Samples.contributor("b@ghosts.example"));

        assertThat(value(moved.repair().run(OPERATOR, plan, OptionalLong.of(plan.removals()))))
                .isZero();
    }

    @Test
    void r17AnEmptyAnswerIsNeverTakenForAllGone() {
        moved.there("contoso").keySet().forEach(key -> moved.portal.drop(Samples.id("contoso"), key));

        assertThat(compared()).returns(false, ComparedAccount::answered).returns(List.of(), ComparedAccount::users);
        assertThat(value(moved.repair().plan(OPERATOR, Optional.empty())))
                .returns(0L, RepairLegacy.Plan::changes)
                .returns(1L, RepairLegacy.Plan::silent);
    }

    @ParameterizedTest
    @EnumSource
    void r17AFailingAnswerIsNeverTakenForAllGone(FaultKind fault) {
        moved.portal.fail(fault);

        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> moved.repair().plan(OPERATOR, Optional.empty()));
        moved.portal.comeBack();
        assertThat(moved.deliver()).isZero();
    }

    @Test
    void ofEachUserItIsToldWhenTheLastChangeWasDelivered() {
        value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.DEVELOPER));
        moved.deliver();

        assertThat(compared().users())
                .filteredOn(seen -> seen.user().userKey().equals("bo@contoso.example"))
                .singleElement()
                .extracting(CompareSides.ComparedSeen::last)
                .satisfies(last -> assertThat(last).isPresent());
    }

    @Test
    void allThatHaveMovedAreComparedPageByPage() {
        moved.ferry.with(LegacyAccountSample.named("tailspin").withoutMpnId().build());
        moved.move();

        assertThat(value(moved.compare().ofAll(OPERATOR)))
                .extracting(one -> one.account().value())
                .containsExactly("contoso", "fabrikam");
    }

    @Test
    void whoMayCompareAndWhoMayMend() {
        assertThat(value(moved.compare().of(OWNER, Samples.id("contoso"))).answered())
                .isTrue();
        assertThat(refusal(moved.compare().of(person("owner@fabrikam.example"), Samples.id("contoso"))))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
        assertThat(refusal(moved.compare().ofAll(OWNER))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(moved.repair().plan(OWNER, Optional.of(Samples.id("contoso")))))
                .isEqualTo(Code.OPERATOR_ONLY);
    }

    private ComparedAccount compared() {
        return value(moved.compare().of(OPERATOR, Samples.id("contoso")));
    }

    private Map<String, Difference> differences() {
        return compared().differing().stream()
                .collect(Collectors.toMap(
                        seen -> seen.user().userKey(),
                        seen -> seen.user().difference().orElseThrow()));
    }

    private static LegacyUser inactive(LegacyUser user) {
        return new LegacyUser(user.identity(), user.role(), user.displayName(), user.language(), false);
    }

    private static LegacyUser knownAs(String objectId, LegacyUser user) {
        Identity identity = Identity.ofPerson(
                user.identity().kind(), user.identity().email().orElseThrow(), Optional.of(new ObjectId(objectId)));
        return new LegacyUser(identity, user.role(), user.displayName(), user.language(), user.active());
    }
}
