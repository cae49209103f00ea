package dev.ferry.cli.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ferry.application.mail.ShowMailBacklog;
import dev.ferry.application.mail.ShowMailBacklog.MailView;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Page;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.mail.MailFault;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code ferry mail status}. */
@Command(name = "status")
final class ShowMailBacklogCommand implements CliCommand {
    /** Shows how much mail is to be sent still, and what is in its way. */
    static final class Run implements CommandRun {
        private static final Shape<MailView> SHAPE = new Shape<>(
                Document::of,
                List.of(
                        Column.csvOnly("waiting", view -> view.backlog().waiting()),
                        Column.csvOnly("setAside", view -> view.backlog().setAside()),
                        Column.csvOnly("oldestWaitingSeconds", MailView::oldestWaitingSeconds),
                        Column.csvOnly(
                                "lastFaultAt",
                                view -> view.backlog().lastFault().map(MailFault::at)),
                        Column.csvOnly(
                                "lastFaultWhy",
                                view -> view.backlog().lastFault().map(MailFault::why))));

        private final ShowMailBacklog showMailBacklog;
        private final Requester who;
        private final Reply reply;

        /** The backlog as contracts spell it. */
        @JsonInclude(JsonInclude.Include.NON_NULL)
        private record Document(
                long waiting,
                long setAside,
                long oldestWaitingSeconds,
                @Nullable FaultDocument lastFault) {
            static Document of(MailView view) {
                return new Document(
                        view.backlog().waiting(),
                        view.backlog().setAside(),
                        view.oldestWaitingSeconds(),
                        view.backlog().lastFault().map(FaultDocument::of).orElse(null));
            }
        }

        private record FaultDocument(String at, String why) {
            static FaultDocument of(MailFault fault) {
                return new FaultDocument(fault.at().toString(), fault.why());
            }
        }

        @Inject
        Run(ShowMailBacklog showMailBacklog, Requester who, Reply reply) {
            this.showMailBacklog = showMailBacklog;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(showMailBacklog.run(who), view -> reply.one(view, SHAPE, page -> write(view, page)));
        }

        private static void write(MailView view, Page page) {
            Optional<MailFault> last = view.backlog().lastFault();
            page.title("cli.mail.status")
                    .fact("cli.mail.status.waiting", view.backlog().waiting())
                    .fact("cli.mail.status.set-aside", view.backlog().setAside())
                    .fact("cli.mail.status.oldest", view.oldestWaitingSeconds())
                    .fact("cli.mail.status.fault", last.map(fault -> fault.at() + " " + fault.why()));
        }
    }
}
