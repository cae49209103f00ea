package dev.ferry.cli.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailFault;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.plugin.SettingsException;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever looks after mails is told what waits and why. */
class MailStatusTest {
    private final Ferry ferry = new Ferry();

    @Test
    void nothingWaitsWhereNothingWasWritten() throws IOException {
        assertThat(ferry.run("mail", "status", "-o", "json").json().toString())
                .isEqualTo("{\"waiting\":0,\"setAside\":0,\"oldestWaitingSeconds\":0}");
    }

    @Test
    void whatWaitsAndWasSetAsideIsCountedWithTheLastFault() throws IOException {
        oneWaitsAndOneIsSetAside();

        assertThat(ferry.run("mail", "status", "-o", "json").json().toString())
                .isEqualTo("{\"waiting\":1,\"setAside\":1,\"oldestWaitingSeconds\":0,"
                        + "\"lastFault\":{\"at\":\"%s\",\"why\":\"454 TLS missing\"}}".formatted(Samples.NOON));
        assertThat(ferry.run("mail", "status", "-o", "csv").output())
                .isEqualToIgnoringNewLines("waiting,setAside,oldestWaitingSeconds,lastFaultAt,lastFaultWhy\r\n"
                        + "1,1,0,%s,454 TLS missing".formatted(Samples.NOON));
        assertThat(ferry.run("mail", "status").output()).contains("waiting to be sent", "454 TLS missing");
    }

    @Test
    void onlyOperatorsAreTold() {
        Ran ran = ferry.run("mail", "status", "--as", "anna@contoso.example");

        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.errors()).contains("operator-only");
    }

    @Test
    void theDoctorFindsMailsThatFail() throws IOException {
        assertThat(ferry.run("doctor").exitCode()).isZero();
        oneWaitsAndOneIsSetAside();

        Ran ran = ferry.run("doctor", "-o", "json");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.json().get(1).toString())
                .isEqualTo("{\"name\":\"mail\",\"ok\":false,\"detail\":"
                        + "\"1 waiting, 1 set aside; last fault %s: 454 TLS missing\"}".formatted(Samples.NOON));
    }

    @Test
    void theDoctorIsContentWithAnAddressThatWasTurnedDownLongAgo() throws IOException {
        setAsideBefore(Samples.NOON.minus(Duration.ofDays(9)));
        Ran alone = ferry.run("doctor", "-o", "json");
        assertThat(alone.exitCode()).isZero();
        assertThat(alone.json().get(1).get("detail").textValue()).startsWith("0 waiting, 1 set aside; last fault");

        ferry.stores.mailQueue().addAll(List.of(mail()));
        assertThat(ferry.run("doctor").exitCode())
                .as("what waits was written after that fault")
                .isZero();
    }

    @Test
    void theDoctorFindsAFaultSinceTheOldestMailThatWaitsWasWritten() throws IOException {
        ferry.stores.mailQueue().addAll(List.of(mail()));
        setAsideBefore(Samples.NOON.plusSeconds(1));

        Ran ran = ferry.run("doctor", "-o", "json");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.json().get(1).get("ok").booleanValue()).isFalse();
    }

    static Stream<RuntimeException> whatTheDatabaseIsOpenedWith() {
        return Stream.of(new PortUnavailable("database"), new SettingsException("the password is lost"));
    }

    @ParameterizedTest
    @MethodSource("whatTheDatabaseIsOpenedWith")
    void theDoctorChecksAllElseWhereTheDatabaseCannotBeOpened(RuntimeException fault) throws IOException {
        ferry.healthy = false;
        ferry.mailFault = Optional.of(fault);

        Ran ran = ferry.run("doctor", "-o", "json");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.json().toString())
                .isEqualTo("[{\"name\":\"database\",\"ok\":false,\"detail\":\"asked in en\"}]");
    }

    @Test
    void aRetryWithoutAnyThatIsSetAsideSaysWhatWaits() {
        oneWaitsAndOneIsSetAside();
        ferry.stores.mailer().goDown();
        assertThat(ferry.run("mail", "retry").output()).contains("One mail that was set aside is on the way again.");

        Ran ran = ferry.run("mail", "retry");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.output()).contains("No mail was set aside");
        assertThat(ran.errors()).contains("2 mails wait and will be sent by", "The last fault: mail is unavailable");
    }

    private void oneWaitsAndOneIsSetAside() {
        ferry.stores.mailQueue().addAll(List.of(mail(), mail()));
        List<ClaimedMail> claimed = ferry.stores.mailQueue().claim(2, Samples.NOON, Duration.ofMinutes(1));
        ferry.stores
                .mailQueue()
                .setAside(claimed.getFirst(), new MailFault(Samples.NOON.minusSeconds(9), "no such mailbox"));
        ferry.stores
                .mailQueue()
                .putOff(
                        claimed.getLast(),
                        new MailFault(Samples.NOON, "454 TLS missing"),
                        Samples.NOON.plus(Duration.ofDays(1)));
    }

    /** Another mail was turned down a moment before this. */
    private void setAsideBefore(Instant then) {
        List<UUID> ids = ferry.stores.mailQueue().addAll(List.of(mail()));
        ferry.stores
                .mailQueue()
                .claim(ids, Samples.NOON, Duration.ofMinutes(1))
                .forEach(one -> ferry.stores
                        .mailQueue()
                        .setAside(one, new MailFault(then.minusMillis(1), "550 no such mailbox")));
    }

    private static Mail mail() {
        return new Mail(
                MailKind.INVITATION,
                Samples.email("anna@contoso.example"),
                "Subject",
                "A body\n",
                Optional.of(Samples.id("contoso")),
                Samples.NOON);
    }
}
