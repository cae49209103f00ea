package dev.ferry.cli.wave;

import dev.ferry.application.messages.Messages;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.cli.terminal.Terminal;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Draws how far a wave is, with rate and time left, on a standard error that is a terminal; nothing elsewhere. */
public final class Progress implements WaveWatch, AutoCloseable {
    private static final int USUAL_COLUMNS = 80;
    private static final int NARROWEST = 40;

    private final Terminal terminal;
    private final Messages messages;
    private final int columns;
    private Optional<ProgressBar> bar = Optional.empty();

    public Progress(Terminal terminal, Messages messages, Optional<Integer> columns) {
        this.terminal = terminal;
        this.messages = messages;
        this.columns = Math.max(NARROWEST, columns.orElse(USUAL_COLUMNS)) - 1;
    }

    @Override
    public void opening() {
        if (terminal.errorIsTerminal()) {
            terminal.note(messages.text("cli.progress.opening"));
        }
    }

    @Override
    public void opened(long accountRows) {
        if (terminal.errorIsTerminal()) {
            bar = Optional.of(bar(accountRows));
        }
    }

    @Override
    public void progress(long accounts) {
        bar.ifPresent(shown -> shown.stepTo(accounts));
    }

    /** Ends the line. Safe to call twice, and where nothing was drawn. */
    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }

    /** The width is given: asking the terminal would take over its signals, and Ctrl-C with them. */
    private ProgressBar bar(long accountRows) {
        return new ProgressBarBuilder()
                .setTaskName(messages.text("cli.progress.accounts"))
                .setInitialMax(accountRows)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(terminal.error(), columns))
                .build();
    }
}
