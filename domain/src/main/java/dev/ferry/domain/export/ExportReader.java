package dev.ferry.domain.export;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.outcome.Outcome;
import java.util.Optional;
import java.util.function.Function;

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

    /**
     * Opens an export that only adds to what is known: it may leave out any of the files, but not all, and its users
     * and offers may be of accounts that it has no row for. Such an account is streamed as it is known, with the users
     * and offers of the export alone, and is not lacking. In all else this is {@link #open}, and that is what an
     * adapter does that knows whole exports only.
     *
     * @param known the account of this id as it stands; called by the thread that reads the stream
     */
    default Outcome<Export> openAddition(String location, Function<PublisherId, Optional<LegacyAccount>> known) {
        return open(location);
    }

    /** The same, of files that are written in this way; a reader that reads no CSV takes no notice of it. */
    default Outcome<Export> open(String location, ExportDialect dialect) {
        return open(location);
    }

    /** The same of an addition. */
    default Outcome<Export> openAddition(
            String location, ExportDialect dialect, Function<PublisherId, Optional<LegacyAccount>> known) {
        return openAddition(location, known);
    }
}
