package dev.ferry.door.report;

import dev.ferry.application.messages.Messages;
import dev.ferry.domain.export.ExportWarning;

/** Warnings in words. */
public final class Warnings {
    private Warnings() {}

    public static String text(Messages messages, ExportWarning warning) {
        return switch (warning) {
            case ExportWarning.UnknownColumn(var file, var column) ->
                messages.text("common.warning.unknown-column", file, column);
            case ExportWarning.ContestedDomain(var domain) -> messages.text("common.warning.contested-domain", domain);
            case ExportWarning.PersonalDomain(var domain) -> messages.text("common.warning.personal-domain", domain);
            case ExportWarning.ListedDraft(var account, var offer) ->
                messages.text("common.warning.listed-draft", account, offer);
            case ExportWarning.OwnerRightLost(var account, var file, var line) ->
                messages.text("common.warning.owner-right-lost", account, file, line);
            case ExportWarning.FilePassedOver(var file) -> messages.text("common.warning.file-passed-over", file);
        };
    }
}
