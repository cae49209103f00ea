package dev.ferry.domain.history;

import dev.ferry.domain.account.PublisherId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Append-only: what stands in it is never changed. An adapter is right when it passes {@code HistoryContract}. */
public interface History {

    /** Appends these in this order, in the transaction of the change that they tell of. */
    void appendAll(List<HistoryEntry> entries);

    /**
     * The entries of one account, or of everything, oldest first, read as the stream goes; to be closed by the caller.
     */
    Stream<HistoryEntry> entries(Optional<PublisherId> account);
}
