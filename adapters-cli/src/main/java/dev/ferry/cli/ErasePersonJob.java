package dev.ferry.cli;

import dev.ferry.application.person.ErasePerson;
import dev.ferry.application.person.ErasedPerson;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.plugin.Job;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Erases a person, once that is confirmed. */
final class ErasePersonJob implements Job {
    private static final Shape<ErasedPerson> SHAPE = new Shape<>(
            ErasePersonJob::document,
            List.of(
                    Column.text("pseudonym", ErasedPerson::pseudonym),
                    Column.number("accounts", erased -> erased.accounts().size()),
                    Column.number("things", ErasedPerson::things)));

    private final ErasePersonOptions options;
    private final ErasePerson erasePerson;
    private final Questions questions;
    private final Requester who;
    private final Reply reply;

    @Inject
    ErasePersonJob(
            ErasePersonOptions options, ErasePerson erasePerson, Questions questions, Requester who, Reply reply) {
        this.options = options;
        this.erasePerson = erasePerson;
        this.questions = questions;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return switch (questions.confirm("cli.question.erase", options.address)) {
            case YES -> erase();
            case NOBODY_ASKED -> reply.needed("--yes");
            case NO -> {
                reply.note("cli.people.declined");
                yield ExitCode.REFUSED;
            }
        };
    }

    private int erase() {
        Outcome<ErasedPerson> erased = erasePerson.run(who, options.address);
        if (erased instanceof Refused<ErasedPerson>(var reason) && reason.code() == Code.LAST_OWNER) {
            reply.note("cli.people.last-owner", options.address, reason.facts().getOrDefault("publisherId", ""));
        }
        return reply.to(erased, this::show);
    }

    private int show(ErasedPerson erased) {
        reply.note(erased.anybody() ? "cli.people.erased" : "cli.people.nobody", options.address);
        return reply.list(erased.anybody() ? Stream.of(erased) : Stream.empty(), SHAPE);
    }

    private static Map<String, Object> document(ErasedPerson erased) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("pseudonym", erased.pseudonym());
        document.put(
                "accounts",
                erased.accounts().stream().map(Object::toString).sorted().toList());
        document.put("things", erased.things());
        return document;
    }
}
