package dev.ferry.cli.support;

import dev.ferry.application.messages.CaseWords;
import dev.ferry.cli.mail.MailFlush;
import dev.ferry.cli.terminal.Page;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.SupportCase;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Replies to all commands on cases: each shows how the case stands now. */
public final class CaseReply {
    private static final Set<Code> OF_THE_ACCOUNT = Set.of(Code.MANAGER_ONLY, Code.OWNER_ONLY);

    private final Requester who;
    private final MailFlush mails;
    private final Reply reply;
    private final CaseWords words;

    @Inject
    CaseReply(Requester who, MailFlush mails, Reply reply) {
        this.who = who;
        this.mails = mails;
        this.reply = reply;
        this.words = new CaseWords(reply.messages());
    }

    int list(Outcome<Stream<SupportCase>> outcome) {
        return to(outcome, cases -> reply.list(cases, reply.isForPeople() ? CaseShape.in(words) : CaseShape.SHAPE));
    }

    int show(Outcome<SupportCase> outcome) {
        return to(outcome, one -> reply.one(one, CaseShape.SHAPE, page -> write(one, page)));
    }

    /** The same where mails were written, which are posted first. */
    int answered(Outcome<SupportCase> outcome) {
        mails.own();
        int exitCode = show(outcome);
        mails.tell();
        return exitCode;
    }

    /** Without {@code --as} the terminal acts as an operator, who acts for no account. */
    private <T> int to(Outcome<T> outcome, ToIntFunction<T> done) {
        int exitCode = reply.to(outcome, done);
        if (who instanceof Requester.Operator
                && outcome instanceof Refused<T>(var reason)
                && OF_THE_ACCOUNT.contains(reason.code())) {
            reply.note("cli.cases.as");
        }
        return exitCode;
    }

    private void write(SupportCase one, Page page) {
        page.title("cli.case.title", words.about(one.request()), one.account())
                .fact("common.column.caseId", one.id())
                .fact("common.column.desk", words.of(one.request().desk()))
                .fact("common.column.state", words.of(one.state()))
                .fact("common.column.at", one.request().opened().at())
                .fact("common.column.by", one.request().opened().by());
        writeText(one.request().text(), page);
        for (CaseAnswer answer : one.answers()) {
            page.gap()
                    .title(
                            "cli.case.answer",
                            answer.stamp().at(),
                            answer.stamp().by(),
                            words.of(answer));
            writeText(answer.text(), page);
        }
    }

    private static void writeText(String text, Page page) {
        if (!text.isEmpty()) {
            page.gap().lines(text);
        }
    }
}
