package dev.ferry.cli;

import dev.ferry.application.messages.Language;
import java.util.ResourceBundle;
import picocli.CommandLine;

/**
 * The texts of {@code --help} (R25), which picocli looks up by keys of its own. They are looked up when help is asked
 * for: a command that runs needs none of them.
 */
final class Help {
    static final String BUNDLE = "dev.ferry.cli.help";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Help() {}

    /** How the command is used, in this language. */
    static String of(CommandLine command, Language language, CommandLine.Help.Ansi markup) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, language.locale(), NO_FALLBACK);
        return command.setResourceBundle(texts).getUsageMessage(markup);
    }
}
