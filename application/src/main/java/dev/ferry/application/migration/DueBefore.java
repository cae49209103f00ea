package dev.ferry.application.migration;

import dev.ferry.domain.account.PublisherId;
import java.util.Map;
import java.util.Set;

/**
 * What was known of what is due before anything was read that accounts were then judged on.
 *
 * @param marks of those that were due, as {@code DueVerdicts.done} takes them
 * @param changes of grounds until then, as {@code DueVerdicts.markOvertaken} takes them
 */
public record DueBefore(Map<PublisherId, Set<Long>> marks, long changes) {
    /** Of what is judged and not kept. */
    public static final DueBefore NOTHING = new DueBefore(Map.of(), 0);
}
