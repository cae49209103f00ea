package dev.ferry.domain.sync;

import dev.ferry.domain.account.PublisherId;
import java.time.Instant;

/**
 * A user who was deactivated in the legacy portal, and is to be deleted there (R16).
 *
 * @param userKey the {@link dev.ferry.domain.user.Identity#key()} of the legacy user
 */
public record ScheduledDeletion(PublisherId account, String userKey, Instant dueAt) {}
