package dev.ferry.testkit.user;

import static dev.ferry.testkit.sample.Samples.account;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.ferry.domain.operation.Versioned;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.domain.user.UserState;
import dev.ferry.domain.user.Users;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreChapter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How users change once their account has moved (R15). */
abstract class UserChanges extends StoreChapter {
    private static final User ANNA = user(1, "anna@contoso.example");
    private static final User BO = user(2, "bo@contoso.example");

    UserChanges(UsersContract contract) {
        super(contract);
    }

    @Test
    public final void r15EachUserIsFoundByTheirId() {
        open("contoso", ANNA, BO);

        assertThat(users().find(id("contoso"), BO.id())).contains(new Versioned<>(0, BO));
        assertThat(users().find(id("contoso"), new UserId(3))).isEmpty();
        assertThat(users().find(id("fabrikam"), BO.id())).isEmpty();
    }

    @Test
    public final void r15WhoIsAddedLaterIsFoundAsTheyWereAdded() {
        open("contoso", ANNA);
        User invited = BO.withState(UserState.INVITATION_PENDING);
        User program = program(3);
        users().add(id("contoso"), invited);
        users().add(id("contoso"), program);

        assertThat(users().of(id("contoso"))).containsExactly(ANNA, invited, program);
        assertThat(users().find(id("contoso"), BO.id())).contains(new Versioned<>(0, invited));
    }

    @Test
    public final void whoIsThereAlreadyIsNotAddedAgain() {
        open("contoso", ANNA);

        assertThatException().isThrownBy(() -> users().add(id("contoso"), user(1, "eve@contoso.example")));
        assertThat(users().of(id("contoso"))).containsExactly(ANNA);
    }

    @Test
    public final void aSavedUserTakesThePlaceOfWhatWasAndTheVersionRises() {
        open("contoso", ANNA, BO);
        User accepted = entering(BO.withRole(Role.DEVELOPER, LegacyRole.CONTRIBUTOR), "Bo@Fabrikam.Example");
        users().save(id("contoso"), accepted.withState(UserState.INVITATION_PENDING));
        users().save(id("contoso"), accepted);

        assertThat(users().find(id("contoso"), BO.id())).contains(new Versioned<>(2, accepted));
        assertThat(users().find(id("contoso"), ANNA.id())).contains(new Versioned<>(0, ANNA));
    }

    @Test
    public final void everyStateIsKept() {
        open("contoso", unmapped(1));
        User mapped = unmapped(1).withRole(Role.MARKETER, LegacyRole.CONTRIBUTOR);
        for (User next : List.of(mapped.withState(UserState.INVITATION_PENDING), mapped, unmapped(1))) {
            users().save(id("contoso"), next);
            assertThat(users().of(id("contoso"))).containsExactly(next);
        }
    }

    @Test
    public final void whoIsNotThereIsNeitherSavedNorRemoved() {
        open("contoso", ANNA);
        users().save(id("contoso"), BO);
        users().remove(id("contoso"), BO.id());
        users().save(id("nobody"), BO);
        users().remove(id("nobody"), BO.id());

        assertThat(users().of(id("contoso"))).containsExactly(ANNA);
        assertThat(users().of(id("nobody"))).isEmpty();
        assertThat(users().accountsEnteredUnder(email("bo@contoso.example"))).isEmpty();
    }

    @Test
    public final void whoIsRemovedIsGoneAndTheOthersStay() {
        open("contoso", ANNA, BO);
        open("fabrikam", ANNA);
        users().remove(id("contoso"), ANNA.id());

        assertThat(users().of(id("contoso"))).containsExactly(BO);
        assertThat(users().find(id("contoso"), ANNA.id())).isEmpty();
        assertThat(users().of(id("fabrikam"))).containsExactly(ANNA);
    }

    @Test
    public final void noIdIsEverGivenTwice() {
        open("contoso", ANNA, BO);
        assertThat(users().nextId(id("contoso"))).isEqualTo(new UserId(3));
        users().remove(id("contoso"), BO.id());
        users().remove(id("contoso"), ANNA.id());
        assertThat(users().nextId(id("contoso"))).isEqualTo(new UserId(3));
        users().add(id("contoso"), user(3, "anna@contoso.example"));
        assertThat(users().nextId(id("contoso"))).isEqualTo(new UserId(4));
        users().remove(id("contoso"), new UserId(3));
        stores().accounts().save(account("contoso"));
        assertThat(users().nextId(id("contoso"))).isEqualTo(new UserId(4));

        open("fabrikam");
        assertThat(users().nextId(id("fabrikam"))).isEqualTo(new UserId(1));
    }

    @Test
    public final void whoWasAddedLaterIsFoundByTheirAddress() {
        open("contoso", ANNA);
        open("fabrikam", ANNA);
        users().add(id("fabrikam"), BO);
        users().add(id("contoso"), BO);
        users().add(id("contoso"), program(3));

        assertThat(users().accountsEnteredUnder(email("Bo@contoso.example")))
                .containsExactly(id("contoso"), id("fabrikam"));
        assertThat(users().accountsEnteredUnder(email("anna@contoso.example"))).isEmpty();
        users().remove(id("contoso"), BO.id());
        assertThat(users().accountsEnteredUnder(email("bo@contoso.example"))).containsExactly(id("fabrikam"));
    }

    @Test
    public final void whoEntersUnderAnotherAddressIsFoundByThatOneAlone() {
        open("contoso", ANNA);
        users().add(id("contoso"), BO);
        for (int time = 1; time <= 2; time++) {
            users().save(id("contoso"), entering(ANNA, "anna@fabrikam.example"));
            users().save(id("contoso"), entering(BO, "bo@fabrikam.example"));
        }
        assertThat(users().accountsEnteredUnder(email("anna@fabrikam.example"))).containsExactly(id("contoso"));
        assertThat(users().accountsEnteredUnder(email("bo@fabrikam.example"))).containsExactly(id("contoso"));
        assertThat(users().accountsEnteredUnder(email("bo@contoso.example"))).isEmpty();

        users().save(id("contoso"), ANNA);
        users().save(id("contoso"), BO);
        assertThat(users().accountsEnteredUnder(email("anna@fabrikam.example"))).isEmpty();
        assertThat(users().accountsEnteredUnder(email("anna@contoso.example"))).isEmpty();
        assertThat(users().accountsEnteredUnder(email("bo@contoso.example"))).containsExactly(id("contoso"));
    }

    @Test
    public final void r12AFailedTransactionChangesNobody() {
        open("contoso", ANNA, BO);
        inATransactionThatFails(() -> {
            users().add(id("contoso"), user(3, "cleo@contoso.example"));
            users().save(id("contoso"), entering(ANNA, "anna@fabrikam.example"));
            users().remove(id("contoso"), BO.id());
        });

        assertThat(users().of(id("contoso"))).containsExactly(ANNA, BO);
        assertThat(users().find(id("contoso"), ANNA.id()).orElseThrow().version())
                .isZero();
        assertThat(users().nextId(id("contoso"))).isEqualTo(new UserId(3));
        assertThat(users().accountsEnteredUnder(email("anna@fabrikam.example"))).isEmpty();
        assertThat(users().accountsEnteredUnder(email("cleo@contoso.example"))).isEmpty();
    }

    @Test
    public final void r15RacersWhoHoldTheAccountEachAddOneOfAnotherId() {
        open("contoso", ANNA);
        List<UserId> ids = Racers.race(
                8,
                racer -> stores().transactions().run(() -> {
                    stores().accounts().hold(id("contoso"));
                    UserId next = users().nextId(id("contoso"));
                    users().add(id("contoso"), user(next.number(), "racer" + racer + "@contoso.example"));
                    return next;
                }));

        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 9).mapToObj(UserId::new).toList());
        assertThat(users().of(id("contoso"))).hasSize(9);
    }

    private Users users() {
        return stores().users();
    }

    private void open(String name, User... some) {
        stores().accounts().openAll(List.of(account(name)));
        users().addAll(Map.of(id(name), List.of(some)));
    }

    private static User entering(User user, String address) {
        return user.entering(email(address));
    }

    private static User program(int number) {
        Identity identity = Identity.ofServicePrincipal(new ObjectId("program-" + number));
        return new User(
                new UserId(number),
                identity,
                Optional.of("Something"),
                Optional.empty(),
                Optional.of(Role.DEVELOPER),
                UserState.ACTIVE,
                LegacyRole.CONTRIBUTOR,
                List.of(identity.key()),
                Optional.of(new ObjectId("application-" + number)));
    }

    private static User unmapped(int number) {
        Identity identity = Identity.ofPerson(UserKind.MICROSOFT_ACCOUNT, email("cleo@mail.example"), Optional.empty());
        return someone(number, identity, Optional.empty(), UserState.UNMAPPED);
    }

    private static User someone(int number, Identity identity, Optional<Role> role, UserState state) {
        return new User(
                new UserId(number),
                identity,
                Optional.of("Somebody"),
                Optional.of("sv"),
                role,
                state,
                LegacyRole.CONTRIBUTOR,
                identity.key());
    }
}
