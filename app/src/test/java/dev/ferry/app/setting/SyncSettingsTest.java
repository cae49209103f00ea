package dev.ferry.app.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferry.application.sync.SyncRules;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.LegacyRoles;
import dev.ferry.domain.user.Role;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Settings.Resolved;
import dev.ferry.plugin.SettingsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncSettingsTest {

    private static SyncRules rules(Map<String, String> given) {
        return SyncSettings.rules(new Settings(
                Path.of("/home"),
                SyncSettings.all().stream()
                        .map(setting -> new Resolved(
                                setting,
                                Optional.ofNullable(given.get(setting.key())).or(setting::standard),
                                "flag"))
                        .toList()));
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    @Test
    void whoSetsNothingHasTheseRules() {
        SyncRules rules = rules(Map.of());

        assertThat(rules)
                .returns(LegacyRoles.DEFAULT, SyncRules::legacyRoles)
                .returns(Duration.ofDays(30), SyncRules::deletionAfter)
                .returns(0.2, SyncRules::removalShare)
                .returns(12, SyncRules::mostTries)
                .returns(Duration.ofMinutes(1), SyncRules::lease);
        assertThat(rules.over(at("9999-12-31T00:00:00Z"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "UTC,                  2020-06-30T23:59:59Z, false",
        "UTC,                  2020-07-01T00:00:00Z, true",
        "Pacific/Auckland,     2020-06-30T11:59:59Z, false",
        "Pacific/Auckland,     2020-06-30T12:00:00Z, true",
        "America/Los_Angeles,  2020-07-01T06:59:59Z, false",
        "America/Los_Angeles,  2020-07-01T07:00:00Z, true"
    })
    void r16TheLastDayIsOverWhenItIsOverInItsZone(String zone, String now, boolean over) {
        SyncRules rules = rules(Map.of("sync.retirement", "2020-06-30", "sync.zone", zone));

        assertThat(rules.over(at(now))).isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource({"2020-06-22T23:59:59Z, false", "2020-06-23T00:00:00Z, true", "2020-07-02T00:00:00Z, true"})
    void r16WhatIsSetAsideIsReportedFromSoManyDaysBeforeTheLast(String now, boolean nears) {
        SyncRules rules = rules(Map.of("sync.retirement", "2020-06-30", "sync.warning-days", "7"));

        assertThat(rules.nearsItsEnd(at(now))).isEqualTo(nears);
    }

    @Test
    void aRoleStandsInTheLegacyPortalForWhatTheOperatorSays() {
        SyncRules rules = rules(Map.of("sync.legacy-role.manager", "contributor"));

        assertThat(rules.legacyRoles().of(Role.MANAGER)).isEqualTo(LegacyRole.CONTRIBUTOR);
    }

    @ParameterizedTest
    @CsvSource({
        "sync.retirement,2020-06-31",
        "sync.retirement,30.6.2020",
        "sync.zone,Nowhere/Atlantis",
        "sync.zone,+99",
        "sync.legacy-role.manager,boss",
        "sync.tries,0",
        "sync.connections,0",
        "sync.lease,PT1S",
        "sync.removal-percent,101",
        "sync.first-pause,PT0S",
        "sync.deletion-after,-P1D"
    })
    void whatCannotWorkIsRefusedByName(String key, String value) {
        assertThatThrownBy(() -> rules(Map.of(key, value)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(key);
    }
}
