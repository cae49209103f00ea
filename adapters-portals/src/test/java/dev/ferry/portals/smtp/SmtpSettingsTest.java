package dev.ferry.portals.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the settings may be, and what is said where they may not. */
class SmtpSettingsTest {
    @TempDir
    private Path home;

    /** @param given {@code key=value}, beside the two that are needed */
    private SmtpOptions read(String... given) {
        Map<String, String> all =
                new HashMap<>(Map.of("smtp.host", "mail.example", "smtp.from", "ferry@contoso.example"));
        Arrays.stream(given).map(one -> one.split("=", 2)).forEach(one -> all.put(one[0], one[1]));
        return SmtpSettings.read(new Settings(
                home,
                SmtpSettings.ALL.stream()
                        .map(setting -> new Settings.Resolved(
                                setting,
                                Optional.ofNullable(all.get(setting.key()))
                                        .or(setting::standard)
                                        .filter(text -> !text.isEmpty()),
                                "test"))
                        .toList()));
    }

    private String refused(String... given) {
        SettingsException refused = assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> read(given))
                .actual();
        for (String language : new String[] {"sv", "nl", "fr"}) {
            assertThat(refused.words().in(Locale.forLanguageTag(language))).isNotEqualTo(refused.getMessage());
        }
        return refused.words().in(Locale.ENGLISH);
    }

    @Test
    void theHostAndTheSenderAreEnough() {
        assertThat(read())
                .returns("mail.example", SmtpOptions::host)
                .returns(587, SmtpOptions::port)
                .returns(Encryption.REQUIRED, SmtpOptions::encryption)
                .returns(Optional.empty(), SmtpOptions::account)
                .returns("contoso.example", SmtpOptions::helo)
                .returns(Duration.ofSeconds(30), SmtpOptions::timeout);
    }

    @ParameterizedTest
    @CsvSource({"required, 587", "implicit, 465"})
    void thePortFollowsFromTheWay(String tls, int port) {
        assertThat(read("smtp.tls=" + tls).port()).isEqualTo(port);
        assertThat(read("smtp.tls=" + tls, "smtp.port=2525").port()).isEqualTo(2525);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.9.9.9", "::1", "LOCALHOST"})
    void inTheClearGoesToThisMachineAlone(String host) {
        assertThat(read("smtp.tls=none", "smtp.host=" + host).port()).isEqualTo(25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example", "localhost.example", "10.0.0.1", "127.0.0.1.example", "::2"})
    void toNoOtherMachineIsSentInTheClear(String host) {
        assertThat(refused("smtp.tls=none", "smtp.host=" + host))
                .contains("smtp.tls=none", host, "required or implicit");
    }

    @Test
    void aSenderMayHaveAName() {
        assertThat(read("smtp.from=Färjan <ferry@åkeri.example>").from())
                .returns("Färjan", from -> from.getPersonal())
                .returns("ferry@xn--keri-poa.example", from -> from.getAddress());
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp.from", "smtp.reply-to"})
    void whatNotEveryServerTakesIsInNoMail(String key) {
        assertThat(refused(key + "=Färjan <färjan@contoso.example>"))
                .startsWith(key + " takes an address with nothing but ASCII before the @")
                .contains("‘färjan@contoso.example’");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ferry",
                "ferry@contoso.example\r\nBcc: eve@evil.example",
                "a@contoso.example, b@contoso.example",
                "Ferry <ferry>",
                "Ferry\u202e <ferry@contoso.example>"
            })
    void whatIsNoAddressIsRefusedByItsKey(String from) {
        assertThat(refused("smtp.from=" + from))
                .startsWith("smtp.from takes an address")
                .doesNotContainPattern("\\p{Cntrl}");
        assertThat(refused("smtp.reply-to=" + from)).startsWith("smtp.reply-to takes an address");
    }

    @ParameterizedTest
    @CsvSource({
        "smtp.host=, smtp.host is not set",
        "smtp.from=, smtp.from is not set",
        "smtp.host=mail example, smtp.host takes",
        "smtp.helo=my machine, smtp.helo takes",
        "smtp.port=0, smtp.port takes",
        "smtp.tls=maybe, smtp.tls takes one of",
        "smtp.timeout=PT5M, smtp.timeout takes",
        "smtp.user=ferry, smtp.user and smtp.password",
        "smtp.password=secret, smtp.user and smtp.password"
    })
    void whatIsWrongIsSaid(String given, String said) {
        assertThat(refused(given)).contains(said).doesNotContain("secret");
    }

    @Test
    void thePasswordComesFromAFileAndIsNeverPrinted() throws IOException {
        Files.writeString(home.resolve("password"), "canary\n");
        SmtpOptions options = read("smtp.user=ferry", "smtp.password-file=password");

        assertThat(options.account().map(SmtpOptions.Account::password)).contains("canary");
        assertThat(options.toString()).doesNotContain("canary");
    }

    @Test
    void anAuthorityThatIsNoneIsRefused() throws IOException {
        Files.writeString(home.resolve("ca.pem"), "-----BEGIN NONSENSE-----\n");
        assertThat(refused("smtp.ca-file=ca.pem")).contains("smtp.ca-file", "ca.pem");
        assertThat(refused("smtp.ca-file=nowhere.pem")).contains("smtp.ca-file", "nowhere.pem");
    }
}
