package dev.ferry.cli.account;

import dev.ferry.application.user.ChangeSettings;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Settings of an account, as they are typed. */
final class SettingsOptions {
    @Option(names = "--name", paramLabel = "NAME")
    Optional<String> displayName = Optional.empty();

    @Option(names = "--company", paramLabel = "NAME")
    Optional<String> companyName = Optional.empty();

    @Option(names = "--country", paramLabel = "CC")
    Optional<String> country = Optional.empty();

    @Option(names = "--mpn-id", paramLabel = "ID")
    Optional<String> mpnId = Optional.empty();

    ChangeSettings.Wish wish() {
        return new ChangeSettings.Wish(displayName, companyName, country, mpnId);
    }
}
