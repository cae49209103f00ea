package dev.ferry.application.document;

import dev.ferry.domain.figure.DayFigures;
import java.util.Map;
import java.util.TreeMap;

/**
 * How all stood on a day.
 *
 * @param at when that was noted
 * @param due how many accounts were still to be judged again then
 * @param states how many accounts were how far
 * @param findings how many accounts had each finding; those that occurred alone
 * @param standings how many MPN IDs stood how; those that occurred alone
 */
public record FigureDocument(
        String date,
        String at,
        long accounts,
        long ready,
        long invited,
        long due,
        Map<String, Long> states,
        Map<String, Long> findings,
        Map<String, Long> standings,
        SyncFigures syncBack) {

    /**
     * What the legacy portal was owed.
     *
     * @param oldestPendingSeconds the age of the oldest change that was owed or set aside
     */
    public record SyncFigures(long pending, long setAside, long delivered, long oldestPendingSeconds) {}

    public static FigureDocument of(DayFigures figures) {
        return new FigureDocument(
                figures.day().toString(),
                figures.at().toString(),
                amount(figures, "accounts"),
                amount(figures, "ready"),
                amount(figures, "invited"),
                amount(figures, "due"),
                under(figures, "state."),
                under(figures, "finding."),
                under(figures, "standing."),
                new SyncFigures(
                        amount(figures, "sync-back.pending"),
                        amount(figures, "sync-back.set-aside"),
                        amount(figures, "sync-back.delivered"),
                        amount(figures, "sync-back.oldest-pending-seconds")));
    }

    private static long amount(DayFigures figures, String name) {
        return figures.amounts().getOrDefault(name, 0L);
    }

    private static Map<String, Long> under(DayFigures figures, String prefix) {
        Map<String, Long> some = new TreeMap<>();
        figures.amounts().forEach((name, amount) -> {
            if (name.startsWith(prefix)) {
                some.put(name.substring(prefix.length()), amount);
            }
        });
        return some;
    }
}
