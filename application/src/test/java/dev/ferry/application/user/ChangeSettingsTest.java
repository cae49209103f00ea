package dev.ferry.application.user;

import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.sync.Moved;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.testkit.sample.Samples;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The settings of an account that has moved are changed here, and the legacy portal follows (R16). */
class ChangeSettingsTest {
    private static final Requester OWNER = person("owner@contoso.example");
    private static final MpnId NEXT = new MpnId("4242");

    private final Moved moved = new Moved();

    ChangeSettingsTest() {
        moved.ferry
                .withReady("contoso", "fabrikam")
                .with(new Membership(
                        NEXT,
                        Samples.tenantId("contoso"),
                        MembershipState.ACTIVE,
                        MembershipKind.GLOBAL,
                        Optional.of("contoso")));
        moved.move();
    }

    @Test
    void r16WhatNobodyWishesToChangeStaysAsSomebodyElseHasMadeItMeanwhile() {
        Account changed = value(moved.changeSettings(
                        () -> value(moved.changeSettings().run(OWNER, Samples.id("contoso"), mpnId(NEXT))))
                .run(OWNER, Samples.id("contoso"), displayName("Contoso AB")));
        moved.deliver();

        assertThat(changed).returns(NEXT, Account::mpnId).returns("Contoso AB", Account::displayName);
        assertThat(moved.portal.settingsOf(Samples.id("contoso")))
                .get()
                .returns(NEXT, LegacyChange.SettingsStand::mpnId)
                .returns("Contoso AB", LegacyChange.SettingsStand::displayName);
    }

    @Test
    void theMpnIdThatSomebodyWishesForIsTheOneEvenIfItWasItAlready() {
        MpnId first = Samples.mpnId("contoso");
        Account changed = value(moved.changeSettings(
                        () -> value(moved.changeSettings().run(OWNER, Samples.id("contoso"), mpnId(NEXT))))
                .run(OWNER, Samples.id("contoso"), mpnId(first)));

        assertThat(changed.mpnId()).isEqualTo(first);
    }

    @Test
    void anMpnIdOfAnotherTenantIsRefused() {
        assertThat(refusal(moved.changeSettings().run(OWNER, Samples.id("contoso"), mpnId(Samples.mpnId("fabrikam")))))
                .isEqualTo(Code.TENANT_MISMATCH);
    }

    @Test
    void whoseNumbersAreWhoseIsNotFoundOutByTrying() {
        IntStream.range(0, ChangeSettings.MOST_TRIES)
                .forEach(number -> assertThat(refusal(moved.changeSettings()
                                .run(OWNER, Samples.id("contoso"), mpnId(new MpnId("9" + number)))))
                        .isEqualTo(Code.MPN_INVALID));

        assertThat(refusal(moved.changeSettings().run(OWNER, Samples.id("contoso"), mpnId(NEXT))))
                .isEqualTo(Code.TOO_MANY_TRIES);
        assertThat(value(moved.changeSettings().run(OWNER, Samples.id("contoso"), mpnId(Samples.mpnId("contoso")))))
                .as("what is there already is no try")
                .isNotNull();
        assertThat(value(moved.changeSettings().run(OWNER, Samples.id("contoso"), displayName("Contoso AB")))
                        .displayName())
                .isEqualTo("Contoso AB");
    }

    private static ChangeSettings.Wish mpnId(MpnId wished) {
        return new ChangeSettings.Wish(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(wished.value()));
    }

    private static ChangeSettings.Wish displayName(String wished) {
        return new ChangeSettings.Wish(Optional.of(wished), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
