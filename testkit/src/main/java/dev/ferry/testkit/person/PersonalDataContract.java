package dev.ferry.testkit.person;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.operation.Replay;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.ScheduledDeletion;
import dev.ferry.testkit.operation.StoreContract;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link PersonalData} must do. Used like any {@link StoreContract}. */
public abstract class PersonalDataContract extends StoreContract {
    private static final int ALL = 1000;
    private static final EmailAddress GONE = email("erased-1@erased.invalid");

    private Planted planted;

    @BeforeEach
    final void plant() {
        planted = new Planted(stores());
        planted.everywhere();
    }

    @Test
    public final void allThatIsKeptOfAPersonIsHandedOutInTheOrderOfItsKinds() {
        List<PersonalKind> kinds = about(Planted.PERSON).stream()
                .map(PersonalRecord::kind)
                .distinct()
                .toList();

        assertThat(kinds)
                .containsExactly(
                        PersonalKind.USER,
                        PersonalKind.LEGACY_USER,
                        PersonalKind.NAMED_OWNER,
                        PersonalKind.PROVED_EMAIL,
                        PersonalKind.ENROLMENT,
                        PersonalKind.OFFER,
                        PersonalKind.OFFER_ACT,
                        PersonalKind.OFFER_PAGE,
                        PersonalKind.CATALOG_LISTING,
                        PersonalKind.MARKETPLACE,
                        PersonalKind.CASE,
                        PersonalKind.HISTORY,
                        PersonalKind.MAIL,
                        PersonalKind.JOB,
                        PersonalKind.OWED_CHANGE);
    }

    @Test
    public final void whatIsHandedOutSaysWhoseItIsAndWhatItIs() {
        assertThat(about(Planted.PERSON))
                .contains(
                        PersonalRecord.of(id("moved"), Planted.USER),
                        PersonalRecord.ofNamedOwner(id("named")),
                        PersonalRecord.of(Planted.BY_THEM));
    }

    @Test
    public final void ofSomeKindsThereIsWhatThereIsOfThemAmongAll() {
        for (PersonalKind kind : PersonalKind.values()) {
            try (Stream<PersonalRecord> some = data().about(Planted.PERSON, EnumSet.of(kind))) {
                assertThat(some)
                        .as("%s", kind)
                        .containsExactlyElementsOf(about(Planted.PERSON).stream()
                                .filter(one -> one.kind() == kind)
                                .toList());
            }
        }
        try (Stream<PersonalRecord> none = data().about(Planted.PERSON, Set.of())) {
            assertThat(none).isEmpty();
        }
    }

    @Test
    public final void howAnAddressIsWrittenMeansNothing() {
        EmailAddress otherwise = email(Planted.PERSON.normal().toUpperCase(Locale.ROOT));

        assertThat(about(otherwise)).isEqualTo(about(Planted.PERSON));
    }

    @Test
    public final void ofAnotherNothingIsHandedOut() {
        assertThat(about(email("canary@weiß.example"))).isEmpty();
        assertThat(data().accountsOf(email("canary@weiß.example"))).isEmpty();
        assertThat(about(Planted.OTHER)).isNotEmpty();
    }

    @Test
    public final void theAccountsAreThoseOfUsersHereAndThereAndOfScheduledDeletions() {
        assertThat(data().accountsOf(Planted.PERSON)).containsExactly(id("legacy"), id("moved"), id("removed"));
    }

    @Test
    public final void whoIsLeftInWhatIsOwedAloneIsFoundByIt() {
        EmailAddress late = email("late@contoso.example");
        stores().syncQueue()
                .addAll(List.of(new Change(id("moved"), new LegacyChange.UserDeleted(late.normal()), NOON)));

        assertThat(data().accountsOf(late)).containsExactly(id("moved"));
    }

    @Test
    public final void nothingThatTheStoresGiveOutNamesWhoWasErased() {
        planted.removeFromWhatHasMoved();
        assertThat(data().erase(Planted.PERSON, GONE)).isPositive();

        assertThat(planted.allThatIsGivenOut())
                .map(text -> text.toLowerCase(Locale.ROOT).replace("not-kim.canary@", ""))
                .noneMatch(text -> text.contains("canary@") || text.contains(Planted.NAME.toLowerCase(Locale.ROOT)));
        assertThat(about(Planted.PERSON)).allMatch(one -> one.kind() == PersonalKind.OWED_CHANGE);
        assertThat(stores().challenges().hold(Planted.CODE)).isEmpty();
        assertThat(stores().replays().claim(Planted.ANSWERED, NOON)).isEmpty();
        assertThat(stores().syncQueue().lastDelivered(id("moved"))).isEmpty();
        assertThat(stores().legacyAccounts().withUser(Planted.PERSON)).isEmpty();
        assertThat(stores().migrations().withNamedOwner(Planted.PERSON)).isEmpty();
        assertThat(stores().syncQueue().dueDeletions(ALL, NOON.plus(Duration.ofDays(90))))
                .extracting(ScheduledDeletion::userKey)
                .containsExactly(Planted.OTHER.normal());
    }

    @Test
    public final void r26HistoryStaysWithThePseudonymWhereTheAddressStood() {
        data().erase(Planted.PERSON, GONE);

        try (Stream<HistoryEntry> entries = stores().history().entries(Optional.of(id("moved")))) {
            assertThat(entries)
                    .containsExactly(
                            new HistoryEntry(
                                    NOON,
                                    GONE.normal(),
                                    Planted.BY_THEM.action(),
                                    Planted.BY_THEM.account(),
                                    Map.of("email", GONE.normal(), "role", "owner", "count", 3)),
                            new HistoryEntry(
                                    NOON,
                                    Planted.OTHER.normal(),
                                    Planted.BY_THEM.action(),
                                    Planted.BY_THEM.account(),
                                    Map.of(
                                            "owners",
                                            List.of(GONE.normal(), Planted.OTHER.normal()),
                                            "said",
                                            "line\n" + GONE.normal() + "!")));
        }
    }

    @Test
    public final void whatIsOfOthersStaysAsItWas() {
        List<PersonalRecord> before = about(Planted.OTHER);
        data().erase(Planted.PERSON, GONE);

        List<PersonalRecord> after = about(Planted.OTHER);
        assertThat(after.subList(0, 3)).isEqualTo(before.subList(0, 3));
        assertThat(after)
                .extracting(PersonalRecord::kind)
                .containsOnlyOnce(PersonalKind.USER, PersonalKind.LEGACY_USER, PersonalKind.MAIL)
                .containsAll(before.stream().map(PersonalRecord::kind).toList());
        assertThat(stores().mailQueue().claim(ALL, NOON, Duration.ofMinutes(1)))
                .extracting(ClaimedMail::mail)
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).isEqualTo("See " + GONE.normal() + ".\n"));
    }

    @Test
    public final void othersWhoseAddressesEndLikeItAreNeitherHandedOutNorErased() {
        Lookalikes lookalikes = new Lookalikes(stores());
        Set<PersonalRecord> alone = Set.copyOf(about(Planted.PERSON));
        lookalikes.everywhere();
        List<Set<PersonalRecord>> before = aboutLookalikes();
        List<Object> unspoken = lookalikes.unspoken();

        assertThat(Set.copyOf(about(Planted.PERSON))).isEqualTo(alone);
        data().erase(Planted.PERSON, GONE);
        assertThat(aboutLookalikes()).isEqualTo(before);
        assertThat(lookalikes.unspoken()).isEqualTo(unspoken);
        assertThat(before).allSatisfy(one -> assertThat(one).hasSize(9));
    }

    @Test
    public final void whoseAddressEndsLikeAnothersIsErasedAlone() {
        Lookalikes lookalikes = new Lookalikes(stores());
        lookalikes.everywhere();
        Set<PersonalRecord> before = Set.copyOf(about(Planted.PERSON));
        Lookalikes.ALL.forEach(one -> data().erase(one, GONE));

        assertThat(Set.copyOf(about(Planted.PERSON))).isEqualTo(before);
        assertThat(aboutLookalikes().stream().flatMap(Set::stream))
                .allMatch(one -> one.kind() == PersonalKind.OWED_CHANGE);
    }

    /** However JSON spells it, and what stands before it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "line\\nKim.Canary@Wei\u00df.example",
                "\\u00e4\\tkim.canary@xn--wei-7ka.example",
                "\\u006bim.canary@wei\\u00df.example",
                "kim.canary\\u0040xn--wei-7ka\u3002EXAMPLE",
                "\\u003ckim.canary@wei\u00df.example>"
            })
    public final void aKeptAnswerIsErasedByWhatItsJsonMeans(String spelt) {
        Replay answered = new Replay(
                spelt, "fingerprint", Optional.of("{\"body\":{\"said\":\"" + spelt + "\"}}"), NOON.plusSeconds(60));
        stores().replays().claim(answered, NOON);
        data().erase(Planted.PERSON, GONE);

        assertThat(stores().replays().claim(answered, NOON)).isEmpty();
    }

    /** Of an address of one letter, because many end like it, in whatever letters its domain is written. */
    @Test
    public final void whoIsMentionedOftenIsFoundEverywhere() {
        List<String> spelt = List.of(
                "a@contoso.example",
                "A@CONTOSO.Example",
                "see a@\uff43ontoso.example",
                "a@contoso\u3002example, and b");
        List<String> others = List.of("a@fabrikam.example", "aa@contoso.example", "\u00e5 a@contoso.example.org", "a@");
        List<String> all = Stream.concat(spelt.stream(), others.stream()).toList();
        stores().history()
                .appendAll(IntStream.range(0, ALL)
                        .mapToObj(number -> new HistoryEntry(
                                NOON,
                                "system",
                                Action.WORK_EMAIL_GIVEN,
                                Optional.of(id("often")),
                                Map.of("said", all.get(number % all.size()))))
                        .toList());

        assertThat(about(email("a@contoso.example"))).hasSize(ALL / 2);
        assertThat(data().erase(email("a@contoso.example"), GONE)).isEqualTo(ALL / 2);
        assertThat(about(email("a@contoso.example"))).isEmpty();
        try (Stream<HistoryEntry> entries = stores().history().entries(Optional.of(id("often")))) {
            assertThat(entries.map(entry -> entry.facts().get("said")).filter(others::contains))
                    .hasSize(ALL / 2);
        }
    }

    @Test
    public final void whoGotManyMailsIsFreedOfAll() {
        stores().mailQueue()
                .addAll(IntStream.range(0, ALL)
                        .mapToObj(number -> Planted.mail(Planted.PERSON, "Mail " + number, "Hello.\n"))
                        .toList());
        assertThat(about(Planted.PERSON).stream().filter(one -> one.kind() == PersonalKind.MAIL))
                .hasSize(ALL + 1);
        data().erase(Planted.PERSON, GONE);

        assertThat(about(Planted.PERSON)).noneMatch(one -> one.kind() == PersonalKind.MAIL);
    }

    @Test
    public final void whoWasErasedIsErasedOnce() {
        planted.removeFromWhatHasMoved();
        data().erase(Planted.PERSON, GONE);

        assertThat(data().erase(Planted.PERSON, email("erased-2@erased.invalid")))
                .isZero();
    }

    @Test
    public final void inATransactionThatFailsNobodyIsErased() {
        List<PersonalRecord> before = about(Planted.PERSON);
        inATransactionThatFails(() -> data().erase(Planted.PERSON, GONE));

        assertThat(about(Planted.PERSON)).isEqualTo(before);
    }

    @Test
    public final void whatIsDeliveredOfADeletedUserIsNotKept() {
        planted.removeFromWhatHasMoved();
        data().erase(Planted.PERSON, GONE);
        planted.deliverAll();

        assertThat(stores().syncQueue().lastDelivered(id("moved"))).isEmpty();
        assertThat(about(Planted.PERSON)).isEmpty();
    }

    private List<Set<PersonalRecord>> aboutLookalikes() {
        return Lookalikes.ALL.stream().map(one -> Set.copyOf(about(one))).toList();
    }

    private PersonalData data() {
        return stores().personalData();
    }

    private List<PersonalRecord> about(EmailAddress address) {
        try (Stream<PersonalRecord> records = data().about(address)) {
            return records.toList();
        }
    }
}
