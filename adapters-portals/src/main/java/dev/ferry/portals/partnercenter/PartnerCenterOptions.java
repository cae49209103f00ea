package dev.ferry.portals.partnercenter;

import dev.ferry.http.ClientCredentials;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.HttpSettings;
import dev.ferry.http.RefreshTokenFile;
import dev.ferry.http.TokenSettings;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import dev.ferry.portals.question.KeptAnswers;
import dev.ferry.portals.question.Questions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How Partner Center is asked.
 *
 * @param http how it is reached
 * @param client by which it knows Ferry
 * @param consent what the consent of the person gave in whose name it is asked; absent where Ferry asks in its own
 * @param program whose agreement is asked about, as a part of a path
 * @param kept how long answers are believed
 * @param atOnce how many requests may be under way
 */
record PartnerCenterOptions(
        HttpOptions http,
        ClientCredentials.Registration client,
        Optional<RefreshTokenFile> consent,
        String program,
        Duration kept,
        int atOnce) {
    static final String PREFIX = "partner-center";

    private static final String NAME = "Partner Center";
    private static final String PROGRAM = PREFIX + ".program";
    private static final Pattern PROGRAM_SHAPE = Pattern.compile("[A-Za-z0-9-]{1,50}");
    private static final HttpSettings HTTP =
            HttpSettings.under(PREFIX, NAME).reachedAt("https://api.partnercenter.microsoft.com/");

    static final List<Setting> SETTINGS = Stream.of(
                    HTTP.declared(),
                    TokenSettings.ofClient(PREFIX, NAME),
                    TokenSettings.ofConsent(PREFIX, NAME),
                    List.of(
                            Setting.of(
                                    PROGRAM,
                                    "csp",
                                    "The programme whose agreement tells a membership that still waits in Partner"
                                            + " Membership Center."),
                            KeptAnswers.setting(PREFIX, NAME),
                            Questions.setting(PREFIX, NAME)))
            .flatMap(List::stream)
            .toList();

    /**
     * Reads them.
     *
     * @throws SettingsException for what cannot work, before anything starts
     */
    static PartnerCenterOptions of(Settings settings) {
        String program = settings.text(PROGRAM);
        if (!PROGRAM_SHAPE.matcher(program).matches()) {
            throw settings.wrong(PROGRAM, "letters, digits and hyphens");
        }
        return new PartnerCenterOptions(
                HTTP.read(settings),
                TokenSettings.client(settings, PREFIX),
                TokenSettings.consent(settings, PREFIX),
                program,
                KeptAnswers.kept(settings, PREFIX),
                Questions.atOnce(settings, PREFIX));
    }
}
