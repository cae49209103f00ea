package dev.ferry.application.mail;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.messages.Language;
import dev.ferry.application.system.AskingPolicy;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailState;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.outcome.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators look after mails: which there are about an account, and what was set aside. */
class MailCareTest {
    private static final MailRules ONE_TRY = MailRules.DEFAULT.withMostTries(1);
    private static final EmailAddress ANNA = email("anna@contoso.example");

    private final Installation ferry = new Installation().withReady("contoso", "fabrikam");
    private final MailTexts texts = ferry.get(MailTexts.class);
    private final ShowMailsAbout showMailsAbout = ferry.get(ShowMailsAbout.class);
    private final RetryMails retryMails = ferry.get(RetryMails.class);

    @BeforeEach
    void bothHaveMoved() {
        ferry.migrate(Installation.wave());
    }

    @Test
    void operatorsSeeWhichMailsThereAreAboutAnAccount() {
        add(invitation("contoso"), moved("fabrikam"));
        post();
        add(moved("contoso"), signInCode());

        assertThat(unnamed("contoso"))
                .containsExactly(
                        status(MailKind.ACCOUNT_MOVED, MailState.WAITING),
                        new MailStatus(
                                MailKind.INVITATION,
                                ANNA,
                                ferry.clock.instant(),
                                MailState.SENT,
                                0,
                                Optional.empty(),
                                Optional.of(ferry.clock.instant())));
        assertThat(value(showMailsAbout.run(OPERATOR, id("contoso"), 1))).hasSize(1);
    }

    @Test
    void aCodeForAnAccountIsListedAndNeverShown() {
        add(workEmailCode());

        assertThat(unnamed("contoso")).containsExactly(status(MailKind.WORK_EMAIL_CODE, MailState.WAITING));
        assertThat(about("contoso").toString()).doesNotContain("042137");
    }

    @Test
    void whatIsSetAsideSaysWhyAndIsSentAgainOnce() {
        add(invitation("contoso"), moved("fabrikam"));
        ferry.stores.mailer().goDown();
        post();
        ferry.stores.mailer().comeBack();
        assertThat(about("contoso"))
                .allMatch(mail -> mail.state() == MailState.SET_ASIDE
                        && mail.reason().equals(Optional.of("mail is unavailable")));

        assertThat(value(retryMails.run(OPERATOR, Optional.empty()))).isEqualTo(2);
        assertThat(value(retryMails.run(OPERATOR, Optional.empty()))).isZero();
        post();
        assertThat(about("contoso")).extracting(MailStatus::state).containsExactly(MailState.SENT);
        assertThat(value(retryMails.run(OPERATOR, Optional.empty()))).isZero();
    }

    @Test
    void theHistoryTellsWhoRetriedAndNothingWhereNothingWas() {
        retryMails.run(OPERATOR, Optional.empty());
        assertThat(retries()).isEmpty();

        add(invitation("contoso"));
        ferry.stores.mailer().goDown();
        post();
        retryMails.run(OPERATOR, Optional.empty());
        retryMails.run(OPERATOR, Optional.empty());
        assertThat(retries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(OPERATOR.actor());
            assertThat(entry.account()).isEmpty();
            assertThat(entry.facts()).isEqualTo(Map.of("mails", 1));
        });
    }

    @Test
    void onePersonsMailsAreSentAgainByThemselves() {
        add(invitation("contoso"));
        ferry.stores.mailer().goDown();
        post();
        ferry.stores.mailer().comeBack();

        assertThat(value(retryMails.run(OPERATOR, Optional.of(email("bo@contoso.example")))))
                .isZero();
        assertThat(value(retryMails.run(OPERATOR, Optional.of(ANNA)))).isOne();
    }

    @Test
    void oneMailIsSentAgainAndNoOtherToTheSamePerson() {
        add(invitation("contoso"), moved("contoso"));
        ferry.stores.mailer().goDown();
        post();
        UUID invitation = about("contoso").getLast().id().orElseThrow();

        assertThat(value(retryMails.run(OPERATOR, invitation))).isTrue();
        assertThat(value(retryMails.run(OPERATOR, invitation))).isFalse();
        assertThat(about("contoso"))
                .extracting(MailStatus::state)
                .containsExactly(MailState.SET_ASIDE, MailState.WAITING);
        assertThat(retries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).isEqualTo(Map.of("mails", 1)));
    }

    @Test
    void aFailureInTheMidstRetriesNothing() {
        add(invitation("contoso"));
        ferry.stores.mailer().goDown();
        post();
        ferry.stores.goDownAfter(1);
        try {
            retryMails.run(OPERATOR, Optional.empty());
        } catch (RuntimeException _) {
            // the database went away before the history was written
        }
        ferry.stores.comeBack();

        assertThat(ferry.stores.mailQueue().count()).isZero();
        assertThat(value(retryMails.run(OPERATOR, Optional.empty()))).isEqualTo(1);
    }

    @Test
    void aCodeIsNotSentAgain() {
        add(workEmailCode(), signInCode());
        ferry.stores.mailer().goDown();
        post();

        assertThat(value(retryMails.run(OPERATOR, Optional.empty()))).isZero();
        assertThat(retries()).isEmpty();
    }

    @Test
    void onlyOperatorsLookAndRetry() {
        Requester owner = person("owner@contoso.example");

        assertThat(refusal(showMailsAbout.run(owner, id("contoso"), 10))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(showMailsAbout.run(owner, id("nobody"), 10))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(retryMails.run(owner, Optional.empty()))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(retryMails.run(owner, new UUID(0, 1)))).isEqualTo(Code.OPERATOR_ONLY);
    }

    @Test
    void anAccountThatIsNotLoadedIsNotFound() {
        assertThat(refusal(showMailsAbout.run(OPERATOR, id("nobody"), 10))).isEqualTo(Code.ACCOUNT_NOT_FOUND);
    }

    private void add(Mail... mails) {
        ferry.stores.mailQueue().addAll(List.of(mails));
    }

    private void post() {
        new PostMail(
                        ferry.stores.mailQueue(),
                        ferry.stores.mailer(),
                        ONE_TRY,
                        MailFaults.unheard(),
                        AskingPolicy.none(),
                        ferry.clock,
                        ferry.clock::instant,
                        new Random(1))
                .run();
    }

    private List<MailStatus> about(String account) {
        return value(showMailsAbout.run(OPERATOR, id(account), 100));
    }

    /** The same, but for their ids. */
    private List<MailStatus> unnamed(String account) {
        return about(account).stream()
                .map(one -> new MailStatus(
                        one.kind(), one.to(), one.writtenAt(), one.state(), one.tries(), one.reason(), one.sentAt()))
                .toList();
    }

    private List<HistoryEntry> retries() {
        try (Stream<HistoryEntry> entries = ferry.stores.history().entries(Optional.empty())) {
            return entries.filter(entry -> entry.action() == Action.MAILS_RETRIED)
                    .toList();
        }
    }

    private MailStatus status(MailKind kind, MailState state) {
        return new MailStatus(kind, ANNA, ferry.clock.instant(), state, 0, Optional.empty(), Optional.empty());
    }

    private Mail invitation(String account) {
        return texts.invitation(ferry.stores.legacyAccounts().find(id(account)).orElseThrow(), ANNA, Language.ENGLISH);
    }

    private Mail moved(String account) {
        return texts.accountMoved(id(account), account, ANNA, Language.ENGLISH);
    }

    private Mail workEmailCode() {
        return texts.workEmailCode(id("contoso"), ANNA, Language.ENGLISH, "042137");
    }

    private Mail signInCode() {
        return texts.signInCode(ANNA, Language.ENGLISH, "042137");
    }
}
