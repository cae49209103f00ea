package dev.ferry.cli.migration;

import dev.ferry.application.guided.EnrolCompany;
import dev.ferry.application.guided.EnrolCompany.Company;
import dev.ferry.application.guided.EnrolCompany.Enrolled;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.Standing;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;

/** An owner has the company join the partner network. */
final class EnrolCompanyJob implements CommandRun {
    private final EnrolCompanyOptions options;
    private final EnrolCompany enrolCompany;
    private final Way way;
    private final Questions questions;
    private final Requester who;
    private final Reply reply;

    @Inject
    EnrolCompanyJob(
            EnrolCompanyOptions options,
            EnrolCompany enrolCompany,
            Way way,
            Questions questions,
            Requester who,
            Reply reply) {
        this.options = options;
        this.enrolCompany = enrolCompany;
        this.way = way;
        this.questions = questions;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        Optional<String> name = options.company.or(() -> questions.ask("cli.question.company"));
        if (name.isEmpty()) {
            return reply.needed("--company");
        }
        return options.country
                .or(() -> questions.ask("cli.question.country"))
                .map(country -> reply.to(Company.parse(name.get(), country, options.address), this::enrol))
                .orElseGet(() -> reply.needed("--country"));
    }

    private int enrol(Company company) {
        return way.taken(
                enrolCompany.run(
                        who, options.publisher, company, reply.messages().language()),
                this::show);
    }

    private int show(Enrolled enrolled) {
        reply.note(enrolled.standing() == Standing.ACTIVE ? "cli.way.enrolled" : "cli.way.vetting", enrolled.mpnId());
        return way.show(options.publisher);
    }
}
