package dev.ferry.testkit.user;

import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.domain.user.UserState;
import dev.ferry.domain.user.Users;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreChapter;
import dev.ferry.testkit.sample.UserSamples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That an address stands once in an account among those who have access or are invited to it (R11, R15). */
abstract class UsersUniqueness extends StoreChapter {
    private static final int RACERS = 8;

    UsersUniqueness(UsersContract contract) {
        super(contract);
    }

    private Users users() {
        return stores().users();
    }

    private void add(String account, User... some) {
        users().addAll(Map.of(id(account), List.of(some)));
    }

    @Test
    public final void r11AMoveThatBringsAnAddressTwiceBringsNobody() {
        assertThatException()
                .isThrownBy(() -> add("contoso", user(1, "anna@contoso.example"), user(2, "ANNA@contoso.example")));

        assertThat(users().of(id("contoso"))).isEmpty();
    }

    @Test
    public final void r15NobodyIsAddedUnderTheAddressOfAnother() {
        add("contoso", user(1, "anna@contoso.example"), invited(2, "bo@contoso.example"));

        assertThatException().isThrownBy(() -> users().add(id("contoso"), user(3, "Anna@Contoso.Example")));
        assertThatException().isThrownBy(() -> users().add(id("contoso"), user(3, "bo@contoso.example")));
        assertThatException().isThrownBy(() -> users().add(id("contoso"), invited(3, "anna@contoso.example")));
        assertThat(users().of(id("contoso"))).hasSize(2);
    }

    @Test
    public final void r11NobodyEntersUnderTheAddressOfAnother() {
        User dan = unmapped(2, "dan@mail.example");
        add("contoso", user(1, "anna@contoso.example"), dan);

        assertThatException()
                .isThrownBy(() -> users().save(
                                id("contoso"),
                                dan.entering(email("anna@contoso.example"))
                                        .withRole(Role.DEVELOPER, LegacyRole.CONTRIBUTOR)));
        assertThat(users().of(id("contoso")).getLast()).isEqualTo(dan);
    }

    @Test
    public final void programsAreToldApartByTheirObjectIds() {
        add("contoso", program(1, "p-1"), program(2, "p-2"));

        assertThatException().isThrownBy(() -> users().add(id("contoso"), program(3, "p-1")));
    }

    @Test
    public final void theUnmappedAndOtherAccountsAreNobodysHindrance() {
        add("contoso", user(1, "anna@contoso.example"), unmapped(2, "anna@contoso.example"));
        add("fabrikam", user(1, "anna@contoso.example"));

        assertThat(users().of(id("contoso"))).hasSize(2);
        assertThat(users().of(id("fabrikam"))).hasSize(1);
    }

    @Test
    public final void anAddressIsFreeAgainOnceItsUserIsGone() {
        add("contoso", user(1, "anna@contoso.example"));
        users().remove(id("contoso"), new UserId(1));

        users().add(id("contoso"), user(2, "anna@contoso.example"));

        assertThat(users().of(id("contoso"))).hasSize(1);
    }

    @Test
    public final void ofManyWhoAddOneAddressAtOnceOneDoes() {
        add("contoso", user(1, "anna@contoso.example"));

        assertThat(winners(racer -> users().add(id("contoso"), user(racer + 2, "new@contoso.example"))))
                .isEqualTo(1);
        assertThat(users().of(id("contoso"))).hasSize(2);
    }

    @Test
    public final void ofManyWhoEnterUnderOneAddressAtOnceOneDoes() {
        List<User> waiting = IntStream.rangeClosed(1, RACERS)
                .mapToObj(number -> unmapped(number, "dan" + number + "@mail.example"))
                .toList();
        users().addAll(Map.of(id("contoso"), waiting));

        int winners = winners(racer -> users().save(
                        id("contoso"),
                        waiting.get(racer)
                                .entering(email("dan@contoso.example"))
                                .withRole(Role.DEVELOPER, LegacyRole.CONTRIBUTOR)));

        assertThat(winners).isEqualTo(1);
        assertThat(users().of(id("contoso")))
                .filteredOn(user -> user.acts(Role.DEVELOPER))
                .hasSize(1);
    }

    /** How many of those who do this at once are not stopped. */
    private static int winners(IntConsumer act) {
        return Math.toIntExact(Racers.race(RACERS, racer -> {
                    try {
                        act.accept(racer);
                        return true;
                    } catch (RuntimeException _) {
                        return false;
                    }
                })
                .stream()
                .filter(won -> won)
                .count());
    }

    private static User invited(int number, String address) {
        return user(number, address).withState(UserState.INVITATION_PENDING);
    }

    private static User unmapped(int number, String address) {
        return UserSamples.unmapped(
                number, Identity.ofPerson(UserKind.MICROSOFT_ACCOUNT, email(address), Optional.empty()));
    }

    private static User program(int number, String objectId) {
        return UserSamples.program(number, objectId, LegacyRole.CONTRIBUTOR, Role.DEVELOPER);
    }
}
