package dev.ferry.cli.account;

import dev.ferry.application.user.ChangeSettings;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Settings of an account, as they are typed. */
final class SettingsOptions {
    @Option(names = "--name", paramLabel = "NAME", description = "The display name, as customers see it.")
    Optional<String> displayName = Optional.empty();

    @Option(names = "--company", paramLabel = "NAME", description = "The company's name.")
    Optional<String> companyName = Optional.empty();

    @Option(names = "--country", paramLabel = "CC", description = "The company's country, two letters such as SE.")
    Optional<String> country = Optional.empty();

    @Option(names = "--mpn-id", paramLabel = "ID", description = "The company's MPN ID, of the account's tenant.")
    Optional<String> mpnId = Optional.empty();

    ChangeSettings.Wish wish() {
        return new ChangeSettings.Wish(displayName, companyName, country, mpnId);
    }
}
