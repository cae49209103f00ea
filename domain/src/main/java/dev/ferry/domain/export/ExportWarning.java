package dev.ferry.domain.export;

/** What a reader should know of an export although no row was lost by it. */
public sealed interface ExportWarning {

    /** A column that no contract names; it was passed over. */
    record UnknownColumn(String file, String column) implements ExportWarning {}

    /** A domain that more than one tenant claims; it counts as unknown for all of them. */
    record ContestedDomain(String domain) implements ExportWarning {}

    /**
     * A domain of a provider whose addresses belong to people, which a tenant claims; it makes no work address (R5).
     */
    record PersonalDomain(String domain) implements ExportWarning {}

    /** A draft of which the export says that the public catalog lists it: its listing looks like it (R20). */
    record ListedDraft(String publisherId, String offerId) implements ExportWarning {}

    /**
     * A row that makes an owner of somebody whose first row, which counts, does not: they are no owner. Comes once the
     * accounts were read.
     */
    record OwnerRightLost(String publisherId, String file, long line) implements ExportWarning {}

    /** A file that looks like one with rows, and by its name is none that is read. */
    record FilePassedOver(String file) implements ExportWarning {}
}
