package dev.ferry.cli.migration;

import com.google.inject.Binder;
import dev.ferry.cli.mail.DueMail;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferry migration enrol}. */
@Command(
        name = "enrol",
        description = "Have a company that is no member yet join the partner network, and enter its new MPN ID.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class EnrolCompanyOptions implements JobOptions {
    @Parameters(paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Option(names = "--company", paramLabel = "NAME", description = "The company's name; asked for if it is left out.")
    Optional<String> company = Optional.empty();

    @Option(
            names = "--country",
            paramLabel = "COUNTRY",
            description = "Its country by ISO 3166, such as SE; asked for if it is left out.")
    Optional<String> country = Optional.empty();

    @Option(names = "--address", paramLabel = "TEXT", description = "Its postal address.")
    Optional<String> address = Optional.empty();

    @Override
    public Class<? extends CommandRun> job() {
        return EnrolCompanyJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(EnrolCompanyOptions.class).toInstance(this);
        binder.bind(EnrolCompanyJob.class);
        binder.bind(Way.class);
        binder.bind(DueMail.class);
    }
}
