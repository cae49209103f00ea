package dev.ferry.cli;

import com.google.common.base.Throwables;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.HindranceWords;
import dev.ferry.cli.terminal.OutputClosed;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.operation.Hindrance;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.door.Fault;
import dev.ferry.plugin.SettingsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says that a run failed on something that no use case refuses: never more than a person can use, unless they ask for
 * it.
 */
final class Faults {
    private final Reply reply;
    private final Path home;
    private final boolean verbose;

    Faults(Reply reply, Path home, boolean verbose) {
        this.reply = reply;
        this.home = home;
        this.verbose = verbose;
    }

    int show(Throwable fault) {
        Optional<Hindrance> hindrance = Hindered.behind(fault);
        if (hindrance.isPresent()) {
            Hindrance what = hindrance.get();
            return say(HindranceWords.of(what, reply.messages()), ExitCode.of(what), fault);
        }
        Throwable known = causes(fault).filter(Faults::isForeseen).findFirst().orElse(fault);
        return switch (known) {
            case OutputClosed _ -> ExitCode.FAILED;
            case SignInRefused turnedAway -> reply.refused(turnedAway.reason());
            case SettingsException wrong ->
                say(wrong.words().in(reply.messages().language().locale()), ExitCode.USAGE, fault);
            case PortUnavailable down ->
                say(reply.messages().text("cli.unavailable", down.system()), ExitCode.FAILED, fault);
            default -> say(unforeseen(fault), ExitCode.FAILED, fault);
        };
    }

    private static boolean isForeseen(Throwable fault) {
        return switch (fault) {
            case OutputClosed _, SignInRefused _, SettingsException _, PortUnavailable _ -> true;
            default -> false;
        };
    }

    private int say(String sentence, int exitCode, Throwable fault) {
        reply.problem(sentence);
        if (verbose) {
            reply.aside(Throwables.getStackTraceAsString(fault));
        }
        return exitCode;
    }

    private String unforeseen(Throwable fault) {
        Path log = home.resolve("logs").resolve("ferry.log");
        return causes(fault)
                .flatMap(cause -> cause instanceof Fault known ? Stream.of(known) : Stream.empty())
                .findFirst()
                .map(known -> unforeseen(known, log))
                .orElseGet(() -> reply.messages().text("cli.fault", log));
    }

    /** Where the log cannot be written, all that can be told is told here. */
    private String unforeseen(Fault known, Path log) {
        return known.isLogged()
                ? reply.messages().text("cli.fault.reference", known.reference(), log)
                : reply.messages().text("cli.fault.unlogged", known.reference(), log, String.valueOf(known.getCause()));
    }

    /** The fault and what was behind it, however often it was wrapped on its way. */
    private static Stream<Throwable> causes(Throwable fault) {
        return Throwables.getCausalChain(fault).stream();
    }
}
