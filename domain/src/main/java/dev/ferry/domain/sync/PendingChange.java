package dev.ferry.domain.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * A change that the legacy portal is owed, and how its delivery stands.
 *
 * @param tries how often it was tried in vain
 * @param dueAt when it is tried next; absent while it is set aside or waits behind another
 * @param reason why it was not delivered, if it was tried
 */
public record PendingChange(
        NumberedChange numbered, int tries, boolean setAside, Optional<Instant> dueAt, Optional<String> reason) {}
