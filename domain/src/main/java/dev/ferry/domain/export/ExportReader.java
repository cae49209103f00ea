package dev.ferry.domain.export;

import dev.ferry.domain.outcome.Outcome;

/** Reads exports of the legacy portal. An adapter is right when it passes {@code ExportReaderContract}. */
public interface ExportReader {

    /**
     * Opens an export, reading all of it once: whatever is wrong with a file as a whole is refused here, before anything
     * is decided on it. Memory is bounded whatever the file holds.
     *
     * @param location a directory or an archive, as the operator named it
     */
    Outcome<Export> open(String location);
}
