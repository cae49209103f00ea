package dev.ferry.application.signin;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferry.application.access.Authenticate;
import dev.ferry.application.access.Operators;
import dev.ferry.application.history.Journal;
import dev.ferry.application.mail.Links;
import dev.ferry.application.mail.MailLinks;
import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.OutgoingMails;
import dev.ferry.application.messages.Language;
import dev.ferry.application.proof.Asker;
import dev.ferry.application.proof.CodeJournal;
import dev.ferry.application.proof.CodeRules;
import dev.ferry.application.proof.Codes;
import dev.ferry.application.system.AskingPolicy;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.identity.SettableClock;
import dev.ferry.testkit.sample.Samples;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Signing in with a code that was sent by mail (R7). */
class SignInTest {
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    private static final URI HERE = URI.create("https://ferry.example");

    private static final String VISIT = "the visit of Anna";
    private static final Asker ANNA = Asker.ofNetwork("192.0.2.1");
    private static final Asker STRANGER = Asker.ofNetwork("203.0.113.66");

    private final SettableClock clock = new SettableClock(Samples.NOON);
    private final InMemoryStores stores = new InMemoryStores(clock);
    private final IdentityProvider provider = stores.identityProvider();
    private final Codes codes = codes(CodeRules.DEFAULT);
    private final Links links = new Links(HERE, HERE, HERE, HERE, HERE, HERE, HERE, HERE);
    private final SignInPlace place = new SignInPlace(provider, links);
    private final MailTexts texts = new MailTexts(new MailLinks(links), clock);
    private final AtomicInteger wokenUp = new AtomicInteger();
    private final AskForSignIn ask = new AskForSignIn(place, codes, texts, wokenUp::incrementAndGet);
    private final Journal journal = new Journal(stores.history(), clock);
    private final SignInJournal signIns = new SignInJournal(
            journal,
            new CodeJournal(journal, codes),
            stores.legacyAccounts(),
            stores.users(),
            stores.migrations(),
            new Operators(Set.of(Samples.email("boss@ferry.example"))));
    private final SignInByCode signIn = new SignInByCode(place, codes, signIns, stores.transactions());
    private final Authenticate authenticate =
            new Authenticate(provider, new Operators(Set.of(Samples.email("boss@ferry.example"))), AskingPolicy.none());

    private Codes codes(CodeRules rules) {
        return new Codes(
                stores.transactions(),
                stores.challenges(),
                stores.codeMint(),
                stores.allowances(),
                new OutgoingMails(stores.mailQueue()),
                rules,
                clock);
    }

    @Test
    void whoeverReadsTheirMailSignsIn() {
        value(ask(" Anna@Contoso.Example ", Language.SWEDISH));
        AccessToken token = value(signIn("anna@contoso.example", codeSent()));

        assertThat(value(authenticate.run(token.value()))).isInstanceOfSatisfying(Requester.Person.class, who -> {
            assertThat(who.address()).isEqualTo(Samples.email("anna@contoso.example"));
            assertThat(who.signIn().emailProved()).isTrue();
        });
    }

    @Test
    void theTriggerComesOnceTheMailIsThere() {
        new AskForSignIn(
                        place,
                        codes,
                        texts,
                        () -> wokenUp.set((int) stores.mailQueue().count()))
                .run("anna@contoso.example", Language.ENGLISH, VISIT, ANNA);

        assertThat(wokenUp).hasValue(1);
    }

    @Test
    void theAnswerTellsNobodyWhetherAnAddressIsKnown() {
        stores.legacyAccounts().replaceAll(List.of(Samples.legacyAccount("contoso")));
        String known = stores.legacyAccounts()
                .find(Samples.id("contoso"))
                .orElseThrow()
                .owners()
                .getFirst()
                .identity()
                .key();

        assertThat(ask(known, Language.ENGLISH)).isInstanceOf(Outcome.Done.class);
        assertThat(ask("nobody@nowhere.example", Language.ENGLISH)).isInstanceOf(Outcome.Done.class);
        assertThat(stores.mailQueue().count()).isEqualTo(2);
    }

    @Test
    void aCodeIsGoodForItsOwnAddressAlone() {
        value(ask("anna@contoso.example", Language.ENGLISH));
        String code = codeSent();

        assertThat(refusal(signIn("bo@contoso.example", code))).isEqualTo(Code.WRONG_CODE);
        value(signIn("anna@contoso.example", code));
        assertThat(refusal(signIn("anna@contoso.example", code))).isEqualTo(Code.WRONG_CODE);
    }

    @Test
    void whoAsksIsSentTenCodesInAnHourAtMost() {
        for (int number = 0; number < 10; number++) {
            value(ask("anna@contoso.example", Language.ENGLISH));
        }

        assertThat(refusal(ask("ANNA@contoso.example", Language.ENGLISH))).isEqualTo(Code.TOO_MANY_TRIES);
        value(ask("bo@contoso.example", Language.ENGLISH));
        clock.forward(Duration.ofMinutes(61));
        value(ask("anna@contoso.example", Language.ENGLISH));
    }

    @Test
    void theMailsOfStrangersAreBoundedAndTakeNothingFromWhoAsksNext() {
        int sent = 0;
        for (int network = 0; network < 20; network++) {
            Asker stranger = Asker.ofNetwork("203.0.113." + network);
            for (int number = 0; number < 12; number++) {
                sent += ask("anna@contoso.example", VISIT, stranger) instanceof Outcome.Done<EmailAddress> ? 1 : 0;
            }
        }

        assertThat(sent).isEqualTo(50 + 2 * 20);
        value(ask("anna@contoso.example", Language.ENGLISH));
        value(signIn("anna@contoso.example", codeSent()));
    }

    @Test
    void guessesOfOneAskerAreCountedAcrossCodes() {
        for (int number = 0; number < 50; number++) {
            if (number % 5 == 0) {
                value(ask("anna@contoso.example", Language.ENGLISH));
            }
            assertThat(refusal(signIn("anna@contoso.example", wrong()))).isEqualTo(Code.WRONG_CODE);
        }

        clock.forward(Duration.ofHours(2));
        value(ask("anna@contoso.example", Language.ENGLISH));
        assertThat(refusal(signIn("anna@contoso.example", codeSent()))).isEqualTo(Code.TOO_MANY_TRIES);
        clock.forward(Duration.ofHours(23));
        value(ask("anna@contoso.example", Language.ENGLISH));
        value(signIn("anna@contoso.example", codeSent()));
    }

    /** Of however many networks they come. */
    @Test
    void theFirstOnesOfAllStrangersTogetherAreBoundedToo() {
        AskForSignIn asking = new AskForSignIn(place, codes(new CodeRules(200, 1_000)), texts, () -> {});
        int sent = 0;
        for (int network = 0; network < 200; network++) {
            Asker stranger = Asker.ofNetwork("2001:db8:" + network);
            for (int number = 0; number < 3; number++) {
                sent += asking.run("anna@contoso.example", Language.ENGLISH, VISIT, stranger)
                                instanceof Outcome.Done<EmailAddress>
                        ? 1
                        : 0;
            }
        }

        assertThat(sent).isEqualTo(50 + 200);
        assertThat(refusal(asking.run("anna@contoso.example", Language.ENGLISH, VISIT, ANNA)))
                .isEqualTo(Code.TOO_MANY_TRIES);
        value(asking.run("bo@contoso.example", Language.ENGLISH, VISIT, ANNA));
        clock.forward(Duration.ofMinutes(61));
        value(asking.run("anna@contoso.example", Language.ENGLISH, VISIT, ANNA));
    }

    @Test
    void theFirstTriesOfAllStrangersTogetherAreBoundedToo() {
        Codes few = codes(new CodeRules(1_000, 20));
        AskForSignIn asking = new AskForSignIn(place, few, texts, () -> {});
        SignInByCode trying = new SignInByCode(place, few, signIns, stores.transactions());
        int tried = 0;
        for (int network = 0; network < 100; network++) {
            Asker stranger = Asker.ofNetwork("2001:db8:" + network);
            String visit = "visit " + network;
            value(asking.run("anna@contoso.example", Language.ENGLISH, visit, stranger));
            for (int number = 0; number < 5; number++) {
                Code answer = refusal(trying.run("anna@contoso.example", wrong(), Optional.of(visit), stranger));
                tried += answer == Code.WRONG_CODE ? 1 : 0;
            }
        }

        assertThat(tried).isEqualTo(250 + 20);
    }

    /** Sixty-three requests of a stranger locked an owner out for a day. */
    @Test
    void noGuessOfAStrangerUsesUpACodeOrATryOfWhoAsked() {
        value(ask("anna@contoso.example", Language.ENGLISH));
        String hers = codeSent();
        for (int round = 0; round < 9; round++) {
            ask("anna@contoso.example", "a visit of a stranger", STRANGER);
            for (int number = 0; number < 6; number++) {
                signIn.run("anna@contoso.example", wrong(), Optional.empty(), STRANGER);
                signIn.run("anna@contoso.example", wrong(), Optional.of("a visit of a stranger"), STRANGER);
                signIn.run("anna@contoso.example", wrong(), Optional.of("made up"), STRANGER);
            }
        }

        assertThat(refusal(signIn("anna@contoso.example", wrong()))).isEqualTo(Code.WRONG_CODE);
        value(signIn("anna@contoso.example", hers));
        value(ask("anna@contoso.example", Language.ENGLISH));
        value(signIn("anna@contoso.example", codeSent()));
    }

    @Test
    void strangersOfManyNetworksLockNobodyOutEither() {
        for (int network = 0; network < 100; network++) {
            Asker stranger = Asker.ofNetwork("203.0.113." + network);
            ask("anna@contoso.example", "visit " + network, stranger);
            for (int number = 0; number < 6; number++) {
                signIn.run("anna@contoso.example", wrong(), Optional.of("visit " + network), stranger);
            }
        }

        value(ask("anna@contoso.example", Language.ENGLISH));
        assertThat(refusal(signIn("anna@contoso.example", wrong()))).isEqualTo(Code.WRONG_CODE);
        value(signIn("anna@contoso.example", codeSent()));
    }

    @Test
    void whoDoesNotSayInWhichVisitSignsInWithTheLastCode() {
        value(ask("anna@contoso.example", Language.ENGLISH));
        String first = codeSent();
        value(ask("anna@contoso.example", "another visit", ANNA));
        String last = codeSent();

        assertThat(refusal(signIn.run("anna@contoso.example", first, Optional.empty(), ANNA)))
                .isEqualTo(Code.WRONG_CODE);
        value(signIn.run("anna@contoso.example", last, Optional.empty(), ANNA));
        assertThat(refusal(signIn.run("anna@contoso.example", last, Optional.empty(), ANNA)))
                .isEqualTo(Code.WRONG_CODE);
    }

    @Test
    void aCodeIsGoodOnceWithOrWithoutItsVisit() {
        value(ask("anna@contoso.example", Language.ENGLISH));
        String code = codeSent();
        value(signIn.run("anna@contoso.example", code, Optional.empty(), ANNA));
        assertThat(refusal(signIn("anna@contoso.example", code))).isEqualTo(Code.WRONG_CODE);

        value(ask("anna@contoso.example", Language.ENGLISH));
        String other = codeSent();
        value(signIn("anna@contoso.example", other));
        assertThat(refusal(signIn.run("anna@contoso.example", other, Optional.empty(), ANNA)))
                .isEqualTo(Code.WRONG_CODE);
    }

    @Test
    void aCodeOfAnotherVisitIsWrong() {
        value(ask("anna@contoso.example", Language.ENGLISH));
        String code = codeSent();

        assertThat(refusal(signIn.run("anna@contoso.example", code, Optional.of("another visit"), ANNA)))
                .isEqualTo(Code.WRONG_CODE);
        value(signIn("anna@contoso.example", code));
    }

    @Test
    void withoutAVisitACodeHasFiveTriesOfItsOwn() {
        value(ask("anna@contoso.example", Language.ENGLISH));
        for (int number = 0; number < 5; number++) {
            assertThat(refusal(signIn.run("anna@contoso.example", wrong(), Optional.empty(), STRANGER)))
                    .isEqualTo(Code.WRONG_CODE);
        }

        assertThat(refusal(signIn.run("anna@contoso.example", codeSent(), Optional.empty(), STRANGER)))
                .isEqualTo(Code.TOO_MANY_TRIES);
    }

    @Test
    void aCodeIsTakenAsItIsPastedAndWhatIsNoneCostsNoTry() {
        value(ask("anna@contoso.example", Language.ENGLISH));
        String code = codeSent();
        for (String none : List.of("12345", "1234567", "", "abcdef", "12 34 5", "1".repeat(5_000))) {
            for (int number = 0; number < 10; number++) {
                assertThat(refusal(signIn("anna@contoso.example", none))).isEqualTo(Code.MALFORMED_CODE);
            }
        }

        value(signIn(
                "anna@contoso.example", " " + code.substring(0, 3) + "\u00a0-\u200b" + code.substring(3) + "\r\n"));
    }

    @Test
    void r26WhoSignsInAndWhoIsNotLetInIsWrittenDownWithoutTheCode() {
        value(ask("boss@ferry.example", Language.ENGLISH));
        String code = codeSent();
        signIn("boss@ferry.example", wrong());
        signIn("boss@ferry.example", "no code");
        value(signIn("boss@ferry.example", code));
        signIn("boss@ferry.example", code);

        assertThat(history())
                .extracting(HistoryEntry::actor, HistoryEntry::action, HistoryEntry::account, HistoryEntry::facts)
                .containsExactly(
                        tuple(
                                "boss@ferry.example",
                                Action.SIGN_IN_REFUSED,
                                Optional.empty(),
                                Map.of("decision", "wrong-code")),
                        tuple("boss@ferry.example", Action.SIGNED_IN, Optional.empty(), Map.of("by", "code")),
                        tuple(
                                "boss@ferry.example",
                                Action.SIGN_IN_REFUSED,
                                Optional.empty(),
                                Map.of("decision", "code-expired")));
    }

    @Test
    void strangersFillNoHistory() {
        value(ask("stranger@nowhere.example", Language.ENGLISH));
        signIn("stranger@nowhere.example", wrong());
        value(signIn("stranger@nowhere.example", codeSent()));
        assertThat(history()).isEmpty();

        for (int number = 0; number < 200; number++) {
            signIn.run("boss@ferry.example", wrong(), Optional.empty(), STRANGER);
        }
        assertThat(history()).hasSize(10);
        clock.forward(Duration.ofDays(1));
        signIn.run("boss@ferry.example", wrong(), Optional.empty(), STRANGER);
        assertThat(history()).hasSize(11);
    }

    @Test
    void whoSignsOutIsSignedOut() {
        value(ask("anna@contoso.example", Language.ENGLISH));
        AccessToken token = value(signIn("anna@contoso.example", codeSent()));
        new SignOut(provider).run(token.value());

        assertThat(refusal(authenticate.run(token.value()))).isEqualTo(Code.NOT_SIGNED_IN);
        assertThat(refusal(authenticate.run("rubbish"))).isEqualTo(Code.NOT_SIGNED_IN);
    }

    @Test
    void operatorsAreThoseWhomASettingOrATokenNames() {
        IssueToken issue = new IssueToken(place);

        assertThat(tokenHolder(value(issue.run(OPERATOR, Samples.email("boss@ferry.example"), false))))
                .isInstanceOf(Requester.Operator.class)
                .returns("boss@ferry.example", Requester::actor);
        assertThat(tokenHolder(value(issue.run(OPERATOR, Samples.email("script@ferry.example"), true))))
                .isInstanceOf(Requester.Operator.class)
                .returns("script@ferry.example", Requester::actor);
        assertThat(refusal(issue.run(person("anna@contoso.example"), Samples.email("boss@ferry.example"), true)))
                .isEqualTo(Code.OPERATOR_ONLY);
    }

    @Test
    void anAddressThatIsOnlyClaimedMakesNoOperator() {
        SignIn claim = new SignIn(
                "issuer", "subject", Optional.empty(), false, false, Samples.email("boss@ferry.example"), false, false);
        Authenticate elsewhere = new Authenticate(
                _ -> Outcome.done(claim),
                new Operators(Set.of(Samples.email("boss@ferry.example"))),
                AskingPolicy.none());

        assertThat(value(elsewhere.run("token"))).isInstanceOf(Requester.Person.class);
        assertThat(refusal(elsewhere.atTheTerminal(Samples.email("anna@contoso.example"))))
                .isEqualTo(Code.SIGN_IN_ELSEWHERE);
    }

    private Outcome<EmailAddress> ask(String email, Language language) {
        return ask.run(email, language, VISIT, ANNA);
    }

    private Outcome<EmailAddress> ask(String email, String visit, Asker asker) {
        return ask.run(email, Language.ENGLISH, visit, asker);
    }

    private Outcome<AccessToken> signIn(String email, String code) {
        return signIn.run(email, code, Optional.of(VISIT), ANNA);
    }

    /** None that was sent: the mint in memory comes to it last. */
    private static String wrong() {
        return "000000";
    }

    private List<HistoryEntry> history() {
        try (Stream<HistoryEntry> entries = stores.history().entries(Optional.empty())) {
            return entries.toList();
        }
    }

    private Requester tokenHolder(AccessToken token) {
        return value(authenticate.run(token.value()));
    }

    private String codeSent() {
        List<ClaimedMail> sent = stores.mailQueue().claim(1_000, clock.instant(), Duration.ofMinutes(1));
        Matcher found = CODE.matcher(sent.getLast().mail().body());
        if (!found.find()) {
            throw new AssertionError("no code was sent");
        }
        return found.group();
    }
}
