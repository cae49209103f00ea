package dev.ferry.cli.report;

import dev.ferry.application.messages.Messages;
import dev.ferry.domain.export.ExportWarning;

/** Warnings in words. */
public final class Warnings {
    private Warnings() {}

    public static String text(Messages messages, ExportWarning warning) {
        return switch (warning) {
            case ExportWarning.UnknownColumn(var file, var column) ->
                messages.text("cli.warning.unknown-column", file, column);
            case ExportWarning.ContestedDomain(var domain) -> messages.text("cli.warning.contested-domain", domain);
            case ExportWarning.PersonalDomain(var domain) -> messages.text("cli.warning.personal-domain", domain);
            case ExportWarning.ListedDraft(var account, var offer) ->
                messages.text("cli.warning.listed-draft", account, offer);
            case ExportWarning.OwnerRightLost(var account, var file, var line) ->
                messages.text("cli.warning.owner-right-lost", account, file, line);
            case ExportWarning.FilePassedOver(var file) -> messages.text("cli.warning.file-passed-over", file);
        };
    }
}
