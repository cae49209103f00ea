package dev.ferry.application.standing;

import dev.ferry.domain.migration.FindingCode;
import java.util.Map;

/**
 * How all accounts stand. {@code accounts} = migrated + ready + actionNeeded.
 *
 * @param findings how many accounts have each finding; those that occur alone, in the order of the codes
 * @param due how many accounts are still to be judged again, so that they may stand otherwise; counted no further than
 *     10,000
 */
public record ReadinessResult(
        long accounts, long migrated, long ready, long actionNeeded, Map<FindingCode, Long> findings, long due) {}
