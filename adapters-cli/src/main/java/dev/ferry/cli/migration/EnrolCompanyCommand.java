package dev.ferry.cli.migration;

import dev.ferry.application.guided.EnrolCompany;
import dev.ferry.application.guided.EnrolCompany.Company;
import dev.ferry.application.guided.EnrolCompany.Enrolled;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.Standing;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ferry migration enrol}. */
@Command(name = "enrol")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class EnrolCompanyCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    @Option(names = "--company", paramLabel = "NAME")
    Optional<String> company = Optional.empty();

    @Option(names = "--country", paramLabel = "COUNTRY")
    Optional<String> country = Optional.empty();

    @Option(names = "--address", paramLabel = "TEXT")
    Optional<String> address = Optional.empty();

    /** An owner has the company join the partner network. */
    static final class Run implements CommandRun {
        private final EnrolCompanyCommand command;
        private final EnrolCompany enrolCompany;
        private final GuidedMigrationReply migration;
        private final Questions questions;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(
                EnrolCompanyCommand command,
                EnrolCompany enrolCompany,
                GuidedMigrationReply migration,
                Questions questions,
                Requester who,
                Reply reply) {
            this.command = command;
            this.enrolCompany = enrolCompany;
            this.migration = migration;
            this.questions = questions;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            Optional<String> name = command.company.or(() -> questions.ask("cli.question.company"));
            if (name.isEmpty()) {
                return reply.needed("--company");
            }
            return command.country
                    .or(() -> questions.ask("cli.question.country"))
                    .map(country -> reply.to(Company.parse(name.get(), country, command.address), this::enrol))
                    .orElseGet(() -> reply.needed("--country"));
        }

        private int enrol(Company company) {
            return migration.taken(
                    enrolCompany.run(
                            who, command.publisher.id, company, reply.messages().language()),
                    this::show);
        }

        private int show(Enrolled enrolled) {
            reply.note(
                    enrolled.standing() == Standing.ACTIVE ? "cli.migration.enrolled" : "cli.migration.vetting",
                    enrolled.mpnId());
            return migration.show(command.publisher.id);
        }
    }
}
