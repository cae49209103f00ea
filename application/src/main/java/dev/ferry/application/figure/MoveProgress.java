package dev.ferry.application.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the move came on.
 *
 * @param days those of which it was noted, in their order, today as it stands now the last; of UTC
 * @param lastDay of the legacy portal, where one is set
 * @param forecast absent where none are left, or none moved lately
 * @param owners absent where it was not counted yet
 */
public record MoveProgress(
        List<Day> days, Optional<LocalDate> lastDay, Optional<Forecast> forecast, Optional<OwnersFunnel> owners) {

    /**
     * A day.
     *
     * @param pending changes that the legacy portal was owed, those set aside among them
     */
    public record Day(LocalDate day, long accounts, long moved, long pending) {
        public long left() {
            return accounts - moved;
        }
    }

    /** How many moved from the day before of which it was noted until this one. */
    public record Moved(LocalDate day, long accounts) {}

    public MoveProgress {
        days = List.copyOf(days);
    }

    /** For each day but the first; where an export took moved accounts away, none moved. */
    public List<Moved> moved() {
        List<Moved> moved = new ArrayList<>();
        for (int day = 1; day < days.size(); day++) {
            moved.add(new Moved(
                    days.get(day).day(),
                    Math.max(0, days.get(day).moved() - days.get(day - 1).moved())));
        }
        return moved;
    }
}
