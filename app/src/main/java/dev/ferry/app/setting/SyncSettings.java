package dev.ferry.app.setting;

import dev.ferry.application.sync.SyncRules;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.LegacyRoles;
import dev.ferry.domain.user.Role;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings of sync-back (R16, R17), and the rules that they make. */
public final class SyncSettings {
    private static final String LEGACY_ROLE = "sync.legacy-role.";
    private static final String DELETION_AFTER = "sync.deletion-after";
    private static final String FIRST_PAUSE = "sync.first-pause";
    private static final String LONGEST_PAUSE = "sync.longest-pause";
    private static final String TRIES = "sync.tries";
    private static final String CONNECTIONS = "sync.connections";
    private static final String LEASE = "sync.lease";
    private static final String REMOVAL_SHARE = "sync.removal-percent";
    private static final String RETIREMENT = "sync.retirement";
    private static final String ZONE = "sync.zone";
    private static final String WARNING = "sync.warning-days";

    private SyncSettings() {}

    static List<Setting> all() {
        return Stream.concat(
                        givenRoles().map(SyncSettings::legacyRole),
                        Stream.of(
                                Setting.of(
                                        DELETION_AFTER,
                                        "P30D",
                                        "how long after its deactivation a user is deleted in the legacy portal: PT0S"
                                                + " to P3650D"),
                                Setting.of(
                                        FIRST_PAUSE,
                                        "PT10S",
                                        "the pause before a change is delivered a second time; each later one is twice"
                                                + " as long: PT0.1S to PT1H"),
                                Setting.of(LONGEST_PAUSE, "PT1H", "the longest of these pauses: PT0.1S to P1D"),
                                Setting.of(TRIES, "12", "tries after which a change is set aside: 1 to 100"),
                                Setting.of(
                                        CONNECTIONS,
                                        "16",
                                        "accounts that are delivered to at once by a node: 1 to 200"),
                                Setting.of(
                                        LEASE,
                                        "PT1M",
                                        "how long changes that a node took for delivery are kept from the others,"
                                                + " should it die: PT2S to PT1H; half of it must do for the slowest"
                                                + " answer"),
                                Setting.of(
                                        REMOVAL_SHARE,
                                        "20",
                                        "the percentage of the legacy portal's users that a repair may take access from"
                                                + " without asking: 0 to 100"),
                                Setting.optional(
                                        RETIREMENT,
                                        "the last day of the legacy portal, such as 2020-06-30: nothing is delivered"
                                                + " after it"),
                                Setting.of(ZONE, "UTC", "the time zone of that day, such as Europe/Stockholm"),
                                Setting.of(
                                        WARNING,
                                        "14",
                                        "how many days before that day what is set aside is reported: 0 to 365")))
                .toList();
    }

    /** An owner is always one. */
    private static Stream<Role> givenRoles() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.OWNER);
    }

    private static Setting legacyRole(Role role) {
        return Setting.of(
                LEGACY_ROLE + role.slug(),
                LegacyRoles.DEFAULT.of(role).slug(),
                "the role in the legacy portal of who is given the role " + role.slug() + ": owner or contributor");
    }

    public static SyncRules rules(Settings settings) {
        return new SyncRules(
                legacyRoles(settings),
                settings.duration(DELETION_AFTER, Duration.ZERO, Duration.ofDays(3650)),
                settings.duration(FIRST_PAUSE, Duration.ofMillis(100), Duration.ofHours(1)),
                settings.duration(LONGEST_PAUSE, Duration.ofMillis(100), Duration.ofDays(1)),
                Math.toIntExact(settings.number(TRIES, 1, 100)),
                Math.toIntExact(settings.number(CONNECTIONS, 1, 200)),
                settings.duration(LEASE, Duration.ofSeconds(2), Duration.ofHours(1)),
                settings.number(REMOVAL_SHARE, 0, 100) / 100.0,
                retirement(settings),
                ZoneSetting.of(settings, ZONE),
                Math.toIntExact(settings.number(WARNING, 0, 365)));
    }

    private static LegacyRoles legacyRoles(Settings settings) {
        Map<Role, LegacyRole> byRole = new EnumMap<>(Map.of(Role.OWNER, LegacyRole.OWNER));
        givenRoles().forEach(role -> byRole.put(role, legacyRole(settings, LEGACY_ROLE + role.slug())));
        return new LegacyRoles(byRole);
    }

    private static LegacyRole legacyRole(Settings settings, String key) {
        return settings.choice(
                key,
                SyncSettings::legacyRole,
                Arrays.stream(LegacyRole.values()).map(Slug::slug).toList());
    }

    private static Optional<LegacyRole> legacyRole(String slug) {
        return Slug.parse(LegacyRole.class, slug) instanceof Done<LegacyRole>(var role)
                ? Optional.of(role)
                : Optional.empty();
    }

    private static Optional<LastDay> retirement(Settings settings) {
        return settings.find(RETIREMENT).map(typed -> switch (LastDay.parse(typed)) {
            case Done<LastDay>(var day) -> day;
            case Refused<LastDay> _ -> throw settings.wrong(RETIREMENT, SettingFault.TAKES_DAY);
        });
    }
}
