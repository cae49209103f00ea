package dev.ferry.domain.sync;

import dev.ferry.domain.account.PublisherId;
import java.time.Instant;

/**
 * One thing that is owed to another system after a change; what it says is read from the account when it is delivered.
 */
public record OutboxEntry(PublisherId account, Topic topic, Instant at) {}
