package dev.ferry.application.person;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.sync.Moved;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.domain.sync.PendingChange;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A person is handed out, and erased on both sides. */
class ErasureTest {
    private static final Requester OWNER = person("owner@contoso.example");
    private static final EmailAddress DEV = Samples.email("Dev@contoso.example");

    private final Moved moved = new Moved();

    ErasureTest() {
        moved.ferry
                .withReady("contoso", "fabrikam")
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(
                                Samples.owner("owner@contoso.example"),
                                Samples.contributor("dev@contoso.example"),
                                Samples.contributor("guest@fabrikam.example"),
                                Samples.person("kim@mail.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.CONTRIBUTOR))
                        .build());
        moved.move();
    }

    private Outcome<ErasedPerson> erase(EmailAddress address) {
        return erase(OPERATOR, address);
    }

    private Outcome<ErasedPerson> erase(Requester who, EmailAddress address) {
        return moved.erase(who, Erasure.of(address));
    }

    private ExportPerson exportPerson() {
        return moved.get(ExportPerson.class);
    }

    private List<PersonalRecord> export(EmailAddress address) {
        try (Stream<PersonalRecord> records = value(exportPerson().run(OPERATOR, address))) {
            return records.toList();
        }
    }

    @Test
    void whoIsErasedIsGoneOnBothSidesWithoutDelay() {
        User before = moved.user("contoso", "dev@contoso.example");
        value(moved.give(OWNER, "contoso", before, Role.MANAGER));
        ErasedPerson erased = value(erase(DEV));

        assertThat(erased.accounts()).containsExactly(Samples.id("contoso"));
        assertThat(refusal(
                        moved.ferry.get(AccountAccess.class).to(Samples.id("contoso"), person("dev@contoso.example"))))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
        moved.deliver();
        assertThat(moved.there("contoso"))
                .containsOnlyKeys("owner@contoso.example", "guest@fabrikam.example", "kim@mail.example");
        assertThat(export(DEV)).isEmpty();
        assertThat(moved.stores.syncQueue().status(Optional.empty()).scheduled())
                .isZero();
    }

    /** Whatever else is kept of them: accounts are due for what they are judged on alone. */
    @Test
    void anErasureLooksForNothingButWhatAccountsAreJudgedOn() {
        PersonalData whole = moved.stores.personalData();
        ErasePerson erasePerson = moved.ferry
                .with(binder -> binder.bind(PersonalData.class).toInstance(new PersonalData() {
                    @Override
                    public Stream<PersonalRecord> about(EmailAddress address) {
                        throw new AssertionError("everything is looked through");
                    }

                    @Override
                    public Stream<PersonalRecord> about(EmailAddress address, Set<PersonalKind> kinds) {
                        return whole.about(address, kinds);
                    }

                    @Override
                    public Set<PublisherId> accountsOf(EmailAddress address) {
                        return whole.accountsOf(address);
                    }

                    @Override
                    public int erase(EmailAddress address, EmailAddress pseudonym) {
                        return whole.erase(address, pseudonym);
                    }
                }))
                .getInstance(ErasePerson.class);

        assertThat(value(erasePerson.run(OPERATOR, Erasure.of(DEV))).accounts()).containsExactly(Samples.id("contoso"));
    }

    @Test
    void r26HistoryKeepsWhatWasDoneAndNotByWhom() {
        User before = moved.user("contoso", "dev@contoso.example");
        value(moved.give(OWNER, "contoso", before, Role.MANAGER));
        String pseudonym = value(erase(DEV)).pseudonym().orElseThrow();

        List<HistoryEntry> entries = moved.ferry.history("contoso");
        assertThat(entries.toString()).doesNotContainIgnoringCase("dev@contoso.example");
        assertThat(entries).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo(Action.ROLE_CHANGED);
            assertThat(entry.facts()).containsEntry("user", pseudonym);
        });
        assertThat(entries.getLast().action()).isEqualTo(Action.PERSON_ERASED);
        assertThat(entries.getLast().facts()).isEqualTo(Map.of("pseudonym", pseudonym));
    }

    @Test
    void r26HistoryKeepsToWhomSomebodyWasHandedOutAndNotWho() {
        export(DEV);
        refusal(exportPerson().run(OWNER, DEV));

        try (Stream<HistoryEntry> all = moved.stores.history().entries(Optional.empty())) {
            assertThat(all.filter(entry -> entry.action() == Action.PERSON_EXPORTED))
                    .singleElement()
                    .returns(OPERATOR.actor(), HistoryEntry::actor)
                    .returns(Optional.empty(), HistoryEntry::account)
                    .returns(Map.of(), HistoryEntry::facts);
        }
    }

    @Test
    void whoIsGivenTheAddressLaterIsAnother() {
        User before = moved.user("contoso", "dev@contoso.example");
        value(erase(DEV));
        moved.deliver();
        User after = value(moved.add(OWNER, "contoso", "dev@contoso.example", Role.MARKETER));

        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(export(DEV))
                .extracting(PersonalRecord::kind)
                .containsExactly(PersonalKind.USER, PersonalKind.HISTORY, PersonalKind.MAIL, PersonalKind.OWED_CHANGE);
        moved.deliver();
        assertThat(moved.there("contoso")).containsKey("dev@contoso.example");
    }

    @Test
    void theLastOwnerOfAnAccountIsNotErasedAndTheAccountIsNamed() {
        int before = export(Samples.email("owner@contoso.example")).size();

        assertThat(erase(Samples.email("owner@contoso.example")))
                .isEqualTo(Outcome.refused(new Refusal(
                        Code.LAST_OWNER, Map.of("publisherId", "contoso", "publisherIds", List.of("contoso")))));
        assertThat(export(Samples.email("owner@contoso.example"))).hasSize(before);
    }

    @Test
    void whoWasRemovedBeforeIsDeletedThereWithoutDelay() {
        value(moved.remove(OWNER, "contoso", moved.user("contoso", "dev@contoso.example")));
        moved.deliver();
        assertThat(moved.there("contoso")).containsKey("dev@contoso.example");
        value(erase(DEV));
        moved.deliver();

        assertThat(moved.there("contoso")).doesNotContainKey("dev@contoso.example");
    }

    @Test
    void whoWasRemovedBeforeAndInvitedAgainIsDeletedThereAllTheSame() {
        value(moved.remove(OWNER, "contoso", moved.user("contoso", "guest@fabrikam.example")));
        User invited = value(moved.add(OWNER, "contoso", "guest@fabrikam.example", Role.DEVELOPER));
        assertThat(invited.isMember()).isFalse();
        value(erase(Samples.email("guest@fabrikam.example")));
        moved.deliver();

        assertThat(moved.there("contoso")).doesNotContainKey("guest@fabrikam.example");
    }

    @Test
    void whoWasRemovedBeforeAndIsAnotherUserNowIsDeletedThereAsBoth() {
        value(moved.remove(OWNER, "contoso", moved.user("contoso", "dev@contoso.example")));
        User unmapped = moved.user("contoso", "kim@mail.example");
        value(moved.map(OWNER, "contoso", unmapped, "dev@contoso.example", Role.DEVELOPER));
        value(erase(DEV));
        moved.deliver();

        assertThat(moved.there("contoso")).containsOnlyKeys("owner@contoso.example", "guest@fabrikam.example");
    }

    @Test
    void afterThePortalsLastDayNothingOfThemIsKeptForIt() {
        value(moved.give(OWNER, "contoso", moved.user("contoso", "dev@contoso.example"), Role.MANAGER));
        value(moved.give(OWNER, "contoso", moved.user("contoso", "guest@fabrikam.example"), Role.MANAGER));
        moved.retiring(LocalDate.parse("2019-06-30"));
        value(erase(DEV));

        assertThat(export(DEV)).isEmpty();
        assertThat(moved.stores.syncQueue().pending(Samples.id("contoso"), 100))
                .singleElement()
                .extracting(pending -> pending.numbered().change().what().userKey())
                .isEqualTo(Optional.of("guest@fabrikam.example"));
    }

    @Test
    void whoseDeletionIsOwedAlreadyIsFoundByItAndOwedNoSecondOne() {
        value(moved.remove(OWNER, "contoso", moved.user("contoso", "dev@contoso.example")));
        moved.ferry.clock.forward(Duration.ofDays(31));
        moved.scheduledSync().deletions();
        List<PendingChange> before = moved.stores.syncQueue().pending(Samples.id("contoso"), 100);

        assertThat(value(erase(DEV)).accounts()).containsExactly(Samples.id("contoso"));
        assertThat(moved.stores.syncQueue().pending(Samples.id("contoso"), 100)).isEqualTo(before);
    }

    @Test
    void ofWhomNothingIsKeptNothingIsWritten() {
        value(erase(DEV));
        moved.deliver();
        int before = moved.ferry.history("contoso").size();
        ErasedPerson again = value(erase(DEV));

        assertThat(again.things()).isZero();
        assertThat(again.accounts()).isEmpty();
        assertThat(moved.ferry.history("contoso")).hasSize(before);
    }

    @Test
    void operatorsAloneEraseAndAreHandedAnythingOut() {
        ExportPerson export = exportPerson();

        assertThat(refusal(erase(OWNER, DEV))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(export.run(OWNER, DEV))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(export.run(OWNER, Samples.email("owner@contoso.example"))))
                .isEqualTo(Code.OPERATOR_ONLY);
    }
}
