package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.owner;
import static dev.ferry.testkit.sample.Samples.servicePrincipal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.Scripts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a user stands there after the portal was told of them (R16). */
abstract class LegacyPortalUsers extends LegacyPortalChapter {
    LegacyPortalUsers(LegacyPortalContract contract) {
        super(contract);
    }

    @Test
    public final void r16AUserWhoIsNewThereStandsThereSo() {
        open(ANNA);
        List<LegacyUser> all = List.of(
                BO,
                servicePrincipal("program-1", LegacyRole.OWNER),
                inactive(owner("cleo@contoso.example")),
                person("dan@mail.example", UserKind.MICROSOFT_ACCOUNT),
                person("team@contoso.example", UserKind.GROUP));
        for (int number = 0; number < all.size(); number++) {
            apply(number + 1, new LegacyChange.UserStands(all.get(number)));
        }

        assertThat(users())
                .usingElementComparator((one, other) -> shown(one).equals(shown(other)) ? 0 : 1)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(ANNA), all.stream()).toList());
    }

    @Test
    public final void r16AUserWhoIsThereStandsThereAsWasSaidLast() {
        open(ANNA, BO);
        LegacyUser now = new LegacyUser(BO.identity(), LegacyRole.OWNER, BO.displayName(), BO.language(), true);
        apply(1, new LegacyChange.UserDeactivated(BO.identity().key()));
        apply(2, new LegacyChange.UserStands(now));

        assertThat(users()).containsExactlyInAnyOrder(ANNA, now);
    }

    @Test
    public final void r17WhoeverStandsThereNextUnderAnAddressIsTheOneWhoWasTold() {
        open(ANNA, knownAs("5c2e"));
        apply(1, new LegacyChange.UserStands(knownAs("8f14")));

        assertThat(users()).containsExactlyInAnyOrder(ANNA, knownAs("8f14"));
    }

    @Test
    public final void namesOfEveryScriptStayAsTheyAre() throws Throwable {
        open();
        for (int number = 0; number < Scripts.TEXTS.size(); number++) {
            apply(number + 1, new LegacyChange.UserStands(named(Scripts.TEXTS.get(number))));
            LegacyUser shown = users().getFirst();
            Optional<String> name = Optional.of(Scripts.TEXTS.get(number));
            shown(
                    LegacyPortalAbility.SHOWS_NAMES,
                    () -> assertThat(shown.displayName()).isEqualTo(name),
                    () -> assertThat(shown.displayName()).isEmpty());
        }
    }

    @Test
    public final void r16ADeactivatedUserStaysInTheListWithoutAccess() {
        open(ANNA, BO);
        apply(3, new LegacyChange.UserDeactivated(BO.identity().key()));

        assertThat(users()).containsExactlyInAnyOrder(ANNA, inactive(BO));
        apply(4, new LegacyChange.UserDeactivated(BO.identity().key()));
        assertThat(users()).containsExactlyInAnyOrder(ANNA, inactive(BO));
    }

    @Test
    public final void r16ADeletedUserIsGone() throws Throwable {
        open(ANNA, BO);
        NumberedChange deletion = numbered(
                1, "contoso", new LegacyChange.UserDeleted(BO.identity().key()));
        shown(
                LegacyPortalAbility.DELETES_USERS,
                () -> {
                    assertThat(portal().apply(deletion)).isEqualTo(new Answer.Taken());
                    assertThat(users()).containsExactly(ANNA);
                },
                () -> {
                    assertThat(portal().apply(deletion)).isInstanceOf(Answer.TurnedDown.class);
                    assertThat(users()).containsExactlyInAnyOrder(ANNA, BO);
                });
    }

    @Test
    public final void whoIsNotThereIsDeactivatedAsItIs() {
        open(ANNA);
        apply(1, new LegacyChange.UserDeactivated("nobody@contoso.example"));

        assertThat(users()).containsExactly(ANNA);
    }
}
