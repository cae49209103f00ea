package dev.ferry.domain.sync;

import dev.ferry.domain.account.PublisherId;
import java.time.Instant;

/**
 * One change that the legacy portal is owed (R16).
 *
 * @param at when it was made here
 */
public record Change(PublisherId account, LegacyChange what, Instant at) {}
