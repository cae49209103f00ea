package dev.ferry.app.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Settings.Resolved;
import dev.ferry.plugin.SettingsException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where mails lead to, and that people outside can follow. */
class MailLinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080",
                "http://localhost",
                "https://LOCALHOST.:8443",
                "http://ferry.localhost",
                "http://127.1.2.3",
                "http://0.0.0.0:8080",
                "http://[::1]:8080",
                "http://[0:0:0:0:0:0:0:1]"
            })
    void mailsThatLeaveLeadToNoMachineOfTheirReaders(String url) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> OwnerSettings.mailLinks(settings(Map.of("mail", "smtp", "public.url", url))))
                .withMessageContaining("set public.url")
                .withMessageContaining("‘smtp’");
        assertThat(OwnerSettings.mailLinks(settings(Map.of("mail", "embedded", "public.url", url)))
                        .links()
                        .ferry())
                .isEqualTo(URI.create(url));
    }

    @Test
    void whoTriesItOutMayReadMailsOnThisMachine() {
        assertThat(OwnerSettings.mailLinks(settings(Map.of(
                                "mail", "smtp",
                                "public.url", "http://127.0.0.1:18000",
                                "links.this-machine", "true")))
                        .links()
                        .ferry())
                .isEqualTo(URI.create("http://127.0.0.1:18000"));
    }

    @Test
    void whoSetsNothingIsToldSoWhereMailsLeave() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> OwnerSettings.mailLinks(settings(Map.of("mail", "smtp"))))
                .withMessageContaining("http://127.0.0.1:8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://ferry.example", "https://localhost.example", "http://12.70.0.1", "http://[2001:db8::1]"
            })
    void otherPlacesAreFine(String url) {
        assertThat(OwnerSettings.mailLinks(settings(Map.of("mail", "smtp", "public.url", url)))
                        .links()
                        .ferry())
                .isEqualTo(URI.create(url));
    }

    private static Settings settings(Map<String, String> given) {
        List<Setting> more = List.of(
                Setting.of("mail", "embedded", "The mail adapter."),
                Setting.of("server.port", "8080", "The port."),
                Setting.optional("public.url", "Where people reach Ferry."));
        return new Settings(
                Path.of("/home"),
                Stream.concat(OwnerSettings.all().stream(), more.stream())
                        .map(setting -> new Resolved(
                                setting,
                                Optional.ofNullable(given.get(setting.key())).or(setting::standard),
                                "flag"))
                        .toList());
    }
}
