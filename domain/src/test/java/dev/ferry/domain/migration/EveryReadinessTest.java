package dev.ferry.domain.migration;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.migration.Case.Directory;
import dev.ferry.domain.migration.Case.Registry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** R5–R10, every combination, against the {@link Oracle}. */
class EveryReadinessTest {
    private static final List<LegacyUser> ALL = List.of(
            Case.RIGHT,
            Case.OTHER_TENANT,
            Case.UNKNOWN_DOMAIN,
            Case.PERSONAL,
            Case.GROUP,
            Case.PROGRAM,
            Case.GONE,
            Case.CONTRIBUTOR);

    @Test
    void everyCombinationIsJudgedAsTheContractSays() {
        List<Case> cases = everyCase();

        assertThat(cases).hasSize(256 * 12 * 10 * 3);
        for (boolean acceptsLocations : new boolean[] {false, true}) {
            ReadinessRule rule = new ReadinessRule(acceptsLocations, Set.of());
            for (Case account : cases) {
                assertThat(words(account.judgedBy(rule).findings()))
                        .as("%s, accepting locations: %s", account, acceptsLocations)
                        .isEqualTo(Oracle.findings(account, acceptsLocations));
            }
        }
    }

    @Test
    void everyFindingOccurs() {
        Set<FindingCode> seen = EnumSet.noneOf(FindingCode.class);
        everyCase()
                .forEach(account -> account.judgedBy(new ReadinessRule(false, Set.of())).findings().stream()
                        .map(Finding::code)
                        .forEach(seen::add));

        assertThat(seen).containsExactly(FindingCode.values());
    }

    private static Set<String> words(List<Finding> findings) {
        Set<String> words = findings.stream().map(Oracle::words).collect(toCollection(TreeSet::new));
        assertThat(words).hasSameSizeAs(findings);
        return words;
    }

    private static List<Case> everyCase() {
        List<Case> cases = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << ALL.size(); chosen++) {
            for (Case held : everyMpnId(Case.of().withUsers(subset(chosen)))) {
                for (Registry registry : everyRegistry()) {
                    for (Directory directory : List.of(Case.UP, Case.DOWN, new Directory(true, false))) {
                        cases.add(held.with(registry).with(directory));
                    }
                }
            }
        }
        return cases;
    }

    private static List<LegacyUser> subset(int chosen) {
        List<LegacyUser> users = new ArrayList<>();
        for (int index = 0; index < ALL.size(); index++) {
            if ((chosen >> index & 1) == 1) {
                users.add(ALL.get(index));
            }
        }
        return users;
    }

    private static List<Case> everyMpnId(Case account) {
        List<Case> cases = new ArrayList<>();
        for (Optional<String> held : List.of(
                Optional.<String>empty(), Optional.of(Case.NUMBER), Optional.of("MPN 7"), Optional.of("99999999999"))) {
            cases.add(account.withMpnId(held));
            cases.add(account.withMpnId(held).typedIn(Case.NUMBER));
            cases.add(account.withMpnId(held).typedIn("42"));
        }
        return cases;
    }

    private static List<Registry> everyRegistry() {
        List<Registry> registries = new ArrayList<>(List.of(Case.NO_ANSWER, Case.knowsNothing()));
        for (MembershipState state : MembershipState.values()) {
            for (MembershipKind kind : MembershipKind.values()) {
                registries.add(Case.in(state, kind));
            }
        }
        return registries;
    }
}
