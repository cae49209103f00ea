package dev.ferry.app.setting;

import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.standing.StandingRules;
import dev.ferry.domain.migration.ReadinessRule;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.RoleMapping;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of waves (R9, R11), and the rules that they make. */
public final class WaveSettings {
    private static final String LOCATIONS = "membership.accept-locations";
    private static final String PAGE = "wave.page-accounts";
    private static final String PAGES_AT_ONCE = "wave.pages-at-once";
    private static final String REMOVAL_PERCENT = "wave.removal-percent";
    private static final String STANDING_AGE = "standing.max-age";
    private static final String OTHER_OWNER = "mapping.other-owner";
    private static final String CONTRIBUTOR = "mapping.contributor";
    private static final String PROGRAM_OWNER = "mapping.service-principal-owner";
    private static final String PROGRAM_CONTRIBUTOR = "mapping.service-principal-contributor";

    private WaveSettings() {}

    static List<Setting> all() {
        return List.of(
                Setting.of(LOCATIONS, "false", "whether a location's MPN ID stands for the company: true or false"),
                Setting.of(PAGE, "1000", "accounts that one transaction moves: 1 to 10000"),
                Setting.of(
                        PAGES_AT_ONCE,
                        "2",
                        "transactions of a wave that are under way at a time on this node: 1 to 16"),
                Setting.of(
                        REMOVAL_PERCENT,
                        Integer.toString(WaveRules.REMOVAL_PERCENT),
                        "the percentage of users or owners that a load may take away from accounts that wait, over all"
                                + " and of one account, without asking: 0 to 100"),
                Setting.of(
                        STANDING_AGE,
                        "PT24H",
                        "how old a kept verdict on an account that waits may be before 'ferry serve' judges it again:"
                                + " PT1M to PT8760H"),
                Setting.of(OTHER_OWNER, "manager", "the role of an owner whose work address does not pass in a wave"),
                Setting.of(CONTRIBUTOR, "developer", "the role of a contributor; any but owner"),
                Setting.of(
                        PROGRAM_OWNER,
                        "manager",
                        "the role of a service principal that was owner: manager or developer"),
                Setting.of(
                        PROGRAM_CONTRIBUTOR,
                        "developer",
                        "the role of a service principal that was contributor: manager or developer"));
    }

    /** The rules of what is kept of how accounts stand. */
    public static StandingRules standingRules(Settings settings) {
        return new StandingRules(
                settings.duration(STANDING_AGE, Duration.ofMinutes(1), Duration.ofDays(365)),
                Stream.of(Slot.TENANTS, Slot.MEMBERSHIPS)
                        .map(Slot::slug)
                        .collect(Collectors.toMap(slot -> slot, settings::text)));
    }

    public static WaveRules rules(Settings settings) {
        return new WaveRules(
                new ReadinessRule(settings.flag(LOCATIONS), OwnerSettings.personalProviders(settings)),
                mapping(settings),
                Math.toIntExact(settings.number(PAGE, 1, 10_000)),
                Math.toIntExact(settings.number(PAGES_AT_ONCE, 1, 16)),
                Math.toIntExact(settings.number(REMOVAL_PERCENT, 0, 100)));
    }

    private static RoleMapping mapping(Settings settings) {
        Set<Role> programs = EnumSet.of(Role.MANAGER, Role.DEVELOPER);
        return new RoleMapping(
                role(settings, OTHER_OWNER, EnumSet.allOf(Role.class)),
                role(settings, CONTRIBUTOR, EnumSet.complementOf(EnumSet.of(Role.OWNER))),
                role(settings, PROGRAM_OWNER, programs),
                role(settings, PROGRAM_CONTRIBUTOR, programs));
    }

    /** @param allowed those that {@link RoleMapping} takes there */
    private static Role role(Settings settings, String key, Set<Role> allowed) {
        return settings.choice(
                key,
                typed -> role(typed).filter(allowed::contains),
                allowed.stream().map(Slug::slug).toList());
    }

    private static Optional<Role> role(String slug) {
        return Slug.parse(Role.class, slug) instanceof Done<Role>(var role) ? Optional.of(role) : Optional.empty();
    }
}
