package dev.ferry.domain.user;

import static dev.ferry.domain.user.LegacyRole.CONTRIBUTOR;
import static dev.ferry.domain.user.LegacyRole.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets which role (R11). */
class RoleMappingTest {
    @ParameterizedTest
    @CsvSource({
        "WORK, OWNER, true, OWNER",
        "WORK, OWNER, false, MANAGER",
        "WORK, CONTRIBUTOR, true, DEVELOPER",
        "WORK, CONTRIBUTOR, false, DEVELOPER",
        "SERVICE_PRINCIPAL, OWNER, true, MANAGER",
        "SERVICE_PRINCIPAL, OWNER, false, MANAGER",
        "SERVICE_PRINCIPAL, CONTRIBUTOR, true, DEVELOPER",
        "SERVICE_PRINCIPAL, CONTRIBUTOR, false, DEVELOPER",
        "MICROSOFT_ACCOUNT, OWNER, true,",
        "MICROSOFT_ACCOUNT, OWNER, false,",
        "MICROSOFT_ACCOUNT, CONTRIBUTOR, true,",
        "MICROSOFT_ACCOUNT, CONTRIBUTOR, false,",
        "GROUP, OWNER, true,",
        "GROUP, OWNER, false,",
        "GROUP, CONTRIBUTOR, true,",
        "GROUP, CONTRIBUTOR, false,",
    })
    void theDefaultIsThatOfTheMission(UserKind kind, LegacyRole before, boolean passes, String role) {
        assertThat(RoleMapping.DEFAULT.roleFor(kind, before, passes))
                .isEqualTo(Optional.ofNullable(role).map(Role::valueOf));
    }

    @Test
    void theOperatorMayChooseTheRest() {
        RoleMapping own = new RoleMapping(Role.OWNER, Role.MARKETER, Role.DEVELOPER, Role.MANAGER);

        assertThat(own.roleFor(UserKind.WORK, OWNER, false)).contains(Role.OWNER);
        assertThat(own.roleFor(UserKind.WORK, CONTRIBUTOR, true)).contains(Role.MARKETER);
        assertThat(own.roleFor(UserKind.SERVICE_PRINCIPAL, OWNER, false)).contains(Role.DEVELOPER);
        assertThat(own.roleFor(UserKind.SERVICE_PRINCIPAL, CONTRIBUTOR, false)).contains(Role.MANAGER);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MANAGER", "DEVELOPER"})
    void r11AServicePrincipalBecomesManagerOrDeveloperAndNothingElse(Role role) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoleMapping(Role.MANAGER, Role.DEVELOPER, role, Role.DEVELOPER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoleMapping(Role.MANAGER, Role.DEVELOPER, Role.MANAGER, role));
    }

    @Test
    void noMappingMakesAContributorAnOwner() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoleMapping(Role.MANAGER, Role.OWNER, Role.MANAGER, Role.DEVELOPER));
    }
}
