package dev.ferry.testkit.user;

import static dev.ferry.testkit.sample.Samples.account;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.user;
import static dev.ferry.testkit.sample.UserSamples.program;
import static dev.ferry.testkit.sample.UserSamples.unmapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.ferry.domain.account.PublisherId;
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
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That users come back as they were added, and are found by address. */
abstract class UsersKeeping extends StoreChapter {
    UsersKeeping(UsersContract contract) {
        super(contract);
    }

    @Test
    public final void everyKindOfUserComesBackAsItWasAdded() {
        List<User> all = List.of(
                user(1, "anna@contoso.example"),
                full(
                        2,
                        Identity.ofPerson(
                                UserKind.WORK, email("bo@contoso.example"), Optional.of(new ObjectId("a-1")))),
                full(3, Identity.ofServicePrincipal(new ObjectId("b-2"))),
                unmapped(4, Identity.ofPerson(UserKind.MICROSOFT_ACCOUNT, email("c@mail.example"), Optional.empty())),
                unmapped(5, Identity.ofPerson(UserKind.GROUP, email("team@contoso.example"), Optional.empty())),
                ofApplication(6));
        add("contoso", all);

        assertThat(users().of(id("contoso"))).isEqualTo(all);
    }

    @Test
    public final void r11EveryRoleBeforeAndAfterIsKept() {
        List<User> all = new ArrayList<>();
        for (Role role : Role.values()) {
            for (LegacyRole before : LegacyRole.values()) {
                all.add(program(all.size() + 1, "program-" + all.size(), before, role));
            }
        }
        add("contoso", all);

        assertThat(users().of(id("contoso"))).isEqualTo(all);
    }

    @Test
    public final void r11AllLegacyUsersOfAPersonComeBack() {
        User anna = entered(1, "anna@contoso.example", "anna@mail.example")
                .mergedWith(user(2, "anna@contoso.example"))
                .mergedWith(entered(3, "anna@contoso.example", "anna@home.example"));
        add("contoso", List.of(anna));

        assertThat(users().of(id("contoso"))).containsExactly(anna);
        assertThat(anna.legacyKeys()).containsExactly("anna@contoso.example", "anna@home.example", "anna@mail.example");
        users().save(id("contoso"), entered(1, "anna@contoso.example", "anna@mail.example"));
        assertThat(users().of(id("contoso")).getFirst().legacyKeys()).containsExactly("anna@mail.example");
    }

    @Test
    public final void anAddressIsKeptAsItWasWritten() {
        add("contoso", List.of(user(1, "Anna.Ångström@Weiß.Example")));

        EmailAddressView kept = EmailAddressView.of(users().of(id("contoso")).getFirst());
        assertThat(kept)
                .isEqualTo(new EmailAddressView("Anna.Ångström@Weiß.Example", "anna.ångström@xn--wei-7ka.example"));
    }

    @Test
    public final void namesOfEveryScriptAndLengthStayAsTheyAre() {
        List<User> all = IntStream.range(0, Scripts.NAMES.size())
                .mapToObj(index -> named(index + 1, Scripts.NAMES.get(index)))
                .toList();
        add("contoso", all);
        add("fabrikam", List.of(named(1, Scripts.LONG)));

        assertThat(users().of(id("contoso"))).isEqualTo(all);
        assertThat(users().of(id("fabrikam"))).containsExactly(named(1, Scripts.LONG));
    }

    @Test
    public final void usersComeInTheOrderOfTheirIds() {
        List<User> all = IntStream.rangeClosed(1, 25)
                .mapToObj(number -> user(number, "user" + (100 - number) + "@contoso.example"))
                .collect(Collectors.toList());
        Collections.reverse(all);
        add("contoso", all);

        assertThat(users().of(id("contoso")))
                .extracting(user -> user.id().number())
                .isEqualTo(IntStream.rangeClosed(1, 25).boxed().toList());
    }

    @Test
    public final void anAccountWithoutUsersIsAbsent() {
        add("contoso", List.of(user(1, "anna@contoso.example")));

        assertThat(users().ofAccounts(Set.of(id("contoso"), id("fabrikam")))).containsOnlyKeys(id("contoso"));
        assertThat(users().of(id("fabrikam"))).isEmpty();
        assertThat(users().ofAccounts(Set.of())).isEmpty();
    }

    @Test
    public final void onePersonMayBeInManyAccounts() {
        add("contoso", List.of(user(1, "anna@contoso.example")));
        add("fabrikam", List.of(user(1, "anna@contoso.example")));

        assertThat(users().ofAccounts(Set.of(id("contoso"), id("fabrikam")))).hasSize(2);
    }

    @Test
    public final void thousandsAreAddedAndFoundAtOnce() {
        Map<PublisherId, List<User>> many = IntStream.range(0, 1_000)
                .mapToObj(number -> "account-" + number)
                .collect(Collectors.toMap(
                        name -> id(name), name -> List.of(user(1, "a@b.example"), user(2, "c@d.example"))));
        open(many.keySet());
        users().addAll(many);

        assertThat(users().ofAccounts(many.keySet())).isEqualTo(many);
    }

    @Test
    public final void aUserWhoIsThereAlreadyFailsTheWholeCall() {
        add("contoso", List.of(user(1, "anna@contoso.example")));
        open(Set.of(id("fabrikam")));

        assertThatException()
                .isThrownBy(() -> users().addAll(Map.of(
                        id("contoso"), List.of(user(2, "bo@contoso.example"), user(1, "eve@contoso.example")),
                        id("fabrikam"), List.of(user(1, "eve@contoso.example")))));
        assertThat(users().ofAccounts(Set.of(id("contoso"), id("fabrikam"))))
                .isEqualTo(Map.of(id("contoso"), List.of(user(1, "anna@contoso.example"))));
    }

    @Test
    public final void r12AFailedTransactionAddsNothing() {
        open(Set.of(id("contoso")));
        inATransactionThatFails(() -> users().addAll(Map.of(id("contoso"), List.of(user(1, "anna@contoso.example")))));

        assertThat(users().of(id("contoso"))).isEmpty();
    }

    @Test
    public final void theLongestKeysAreKept() {
        Identity longest = Identity.ofPerson(
                UserKind.WORK,
                email("\u00e5".repeat(64) + "@" + Many.LONGEST_DOMAIN),
                Optional.of(new ObjectId("o".repeat(100))));
        List<User> all = List.of(
                full(1, longest),
                full(2, Identity.ofServicePrincipal(new ObjectId("p".repeat(100)))),
                user(999_999_999, "last@contoso.example"));
        add("contoso", all);

        assertThat(users().of(id("contoso"))).isEqualTo(all);
    }

    @Test
    public final void nobodyToAddIsNobody() {
        open(Set.of(id("contoso")));
        users().addAll(Map.of());
        users().addAll(Map.of(id("contoso"), List.of()));

        assertThat(users().ofAccounts(Set.of(id("contoso")))).isEmpty();
    }

    @Test
    public final void usersWhoAreAddedLaterJoinThoseWhoAreThere() {
        add("contoso", List.of(user(2, "bo@contoso.example")));
        users().addAll(Map.of(id("contoso"), List.of(user(1, "anna@contoso.example"))));

        assertThat(users().of(id("contoso")))
                .containsExactly(user(1, "anna@contoso.example"), user(2, "bo@contoso.example"));
    }

    @Test
    public final void manyAreAskedAtOnceTheKnownAndTheUnknown() {
        add("contoso", List.of(user(1, "anna@contoso.example")));
        Set<PublisherId> asked = new HashSet<>(Many.of(10_000, number -> id("nobody-" + number)));
        asked.add(id("contoso"));

        assertThat(users().ofAccounts(asked)).containsOnlyKeys(id("contoso"));
    }

    @Test
    public final void ofManyRacersOneAddsTheUser() {
        open(Set.of(id("contoso")));
        List<Racers.Finish<Boolean>> finishes = Racers.finishes(8, number -> {
            users().addAll(Map.of(id("contoso"), List.of(user(1, "racer" + number + "@contoso.example"))));
            return true;
        });

        assertThat(finishes)
                .filteredOn(finish -> finish instanceof Racers.Finish.CameThrough<Boolean>)
                .hasSize(1);
        assertThat(users().of(id("contoso"))).hasSize(1);
    }

    private record EmailAddressView(String written, String normal) {
        static EmailAddressView of(User user) {
            return user.identity()
                    .email()
                    .map(address -> new EmailAddressView(address.written(), address.normal()))
                    .orElseThrow();
        }
    }

    private Users users() {
        return stores().users();
    }

    private void add(String account, List<User> users) {
        open(Set.of(id(account)));
        users().addAll(Map.of(id(account), users));
    }

    private void open(Set<PublisherId> ids) {
        stores().accounts().openAll(ids.stream().map(id -> account(id.value())).toList());
    }

    @Test
    public final void r11WhoEnteredUnderAnotherAddressIsFoundByIt() {
        add("fabrikam", List.of(entered(1, "Anna@Contoso.Example", "anna@mail.example")));
        add(
                "contoso",
                List.of(
                        user(1, "cy@contoso.example"),
                        entered(2, "anna@contoso.example", "anna@mail.example"),
                        entered(3, "bo@contoso.example", "another@mail.example")));
        add("tailspin", List.of(user(1, "anna@contoso.example"), user(2, "anna@mail.example")));

        assertThat(users().accountsEnteredUnder(email("ANNA@contoso.example")))
                .containsExactly(id("contoso"), id("fabrikam"));
        assertThat(users().accountsEnteredUnder(email("anna@mail.example"))).isEmpty();
    }

    @Test
    public final void r12WhoWasNotAddedIsNotFound() {
        inATransactionThatFails(() -> add("contoso", List.of(entered(1, "anna@contoso.example", "anna@mail.example"))));

        assertThat(users().accountsEnteredUnder(email("anna@contoso.example"))).isEmpty();
    }

    private static User entered(int number, String address, String legacyKey) {
        User user = user(number, address);
        return new User(
                user.id(),
                user.identity(),
                user.displayName(),
                user.language(),
                user.role(),
                user.state(),
                user.legacyRole(),
                legacyKey);
    }

    private static User full(int number, Identity identity) {
        return new User(
                new UserId(number),
                identity,
                Optional.of("Someone"),
                Optional.of("sv-SE"),
                Optional.of(Role.DEVELOPER),
                UserState.ACTIVE,
                LegacyRole.CONTRIBUTOR,
                "another-key-" + number);
    }

    private static User ofApplication(int number) {
        Identity identity = Identity.ofServicePrincipal(new ObjectId("program-" + number));
        return new User(
                new UserId(number),
                identity,
                Optional.of("Nightly build"),
                Optional.empty(),
                Optional.of(Role.DEVELOPER),
                UserState.ACTIVE,
                LegacyRole.CONTRIBUTOR,
                List.of(identity.key()),
                Optional.of(new ObjectId("application-" + number)));
    }

    private static User named(int number, String name) {
        Identity identity =
                Identity.ofPerson(UserKind.WORK, email("user" + number + "@contoso.example"), Optional.empty());
        return new User(
                new UserId(number),
                identity,
                Optional.of(name),
                Optional.of("nl"),
                Optional.of(Role.MANAGER),
                UserState.ACTIVE,
                LegacyRole.OWNER,
                identity.key());
    }
}
