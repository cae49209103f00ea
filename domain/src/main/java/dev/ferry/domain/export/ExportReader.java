package dev.ferry.domain.export;

import dev.ferry.domain.outcome.Outcome;

/** Reads exports of the legacy portal. An adapter is right when it passes {@code ExportReaderContract}. */
public interface ExportReader {

    /**
     * Opens an export, reading all of it once: whatever is wrong with a file as a whole is refused here, before
     * anything is decided on it. Memory is bounded whatever the file holds, and hostile archives are refused by their
     * size. Takes as long as reading takes, and is called outside transactions. Thread-safe; what it opens is not. Do
     * not write beside the export, and leave nothing behind once the export is closed.
     *
     * @param location a directory or an archive, as the operator named it; what this adapter takes for one is for it to
     *     say
     * @return the export, or a refusal that names the file; it is the caller's to close
     */
    Outcome<Export> open(String location);
}
