package dev.ferry.rest.pages.operator;

import dev.ferry.application.figure.MoveProgress;
import dev.ferry.application.figure.OwnersFunnel;
import dev.ferry.application.standing.CountAccounts.Counted;
import dev.ferry.application.sync.ShowSync.SyncView;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.standing.Place;
import dev.ferry.domain.standing.StandingSums;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.operator.Chart.Part;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How all stand, how fast they move, who is stuck and what is due. */
record Cockpit(PageContext page, Counted counted, MoveProgress progress, SyncView sync, List<Deadline> deadlines) {
    private static final String ACCOUNTS = "/operator/accounts?";

    /** So many days are shown as columns. */
    private static final int DAYS = 30;

    /** So many days ahead a date comes into sight. */
    private static final long SOON = 30;

    /** A deadline, and how far it is. */
    record Due(String id, LocalDate date, long days, String tag) {}

    private StandingSums sums() {
        return counted.sums();
    }

    long accounts() {
        return sums().accounts();
    }

    long due() {
        return counted.due();
    }

    LocalDate today() {
        return progress.days().getLast().day();
    }

    /** Where all accounts are on their way, each once. */
    Chart places() {
        return chart(
                "places",
                Arrays.stream(Place.values())
                        .map(place -> new Part(
                                place.slug(),
                                page.text("page.place." + place.slug()),
                                ACCOUNTS + query(place),
                                sums().of(place)))
                        .toList());
    }

    private static String query(Place place) {
        return switch (place) {
            case MOVED -> "migration=completed";
            case READY -> "ready=true";
            case UNDER_WAY -> "migration=in-progress&ready=false";
            case INVITED -> "migration=not-started&ready=false&invited=true";
            case NOT_INVITED -> "migration=not-started&ready=false&invited=false";
        };
    }

    /** What those need that wait, the most frequent first. */
    Chart findings() {
        return new Chart(
                page,
                "findings",
                sums().findings().entrySet().stream()
                        .sorted(Comparator.comparingLong(entry -> -entry.getValue()))
                        .map(entry -> new Part(
                                entry.getKey().slug(),
                                page.messages().name(entry.getKey()),
                                ACCOUNTS + "finding=" + entry.getKey().slug(),
                                entry.getValue()))
                        .toList(),
                waiting(),
                "");
    }

    private long waiting() {
        return accounts() - sums().of(Place.MOVED) - sums().of(Place.READY);
    }

    /** Why MPN IDs are not valid, as each is another's to mend; those that are take part in nothing here. */
    Chart standings() {
        return new Chart(
                page,
                "standings",
                Arrays.stream(Standing.values())
                        .filter(standing -> standing != Standing.ACTIVE)
                        .map(standing -> new Part(
                                standing.slug(),
                                page.text("page.search.standing." + standing.slug()),
                                ACCOUNTS + "finding=" + FindingCode.MPN_INVALID.slug() + "&standing=" + standing.slug(),
                                sums().of(standing)))
                        .filter(part -> part.number() > 0)
                        .sorted(Comparator.comparingLong(part -> -part.number()))
                        .toList(),
                waiting(),
                "");
    }

    /** How far owners came by themselves. */
    Optional<Chart> owners() {
        return progress.owners().map(this::owners);
    }

    private Chart owners(OwnersFunnel funnel) {
        List<Part> parts = List.of(
                step("invited", ACCOUNTS + "invited=true", funnel.invited()),
                step("seen", "", funnel.seen()),
                step("started", "", funnel.started()),
                step("proved", "", funnel.proved()),
                step("numbered", "", funnel.numbered()),
                step("moved", "", funnel.moved()));
        return new Chart(
                page,
                "owners",
                parts,
                parts.stream().mapToLong(Part::number).max().orElse(0),
                page.text("page.chart.noted", page.messages().date(funnel.day())));
    }

    private Part step(String slug, String address, long number) {
        return new Part(slug, page.text("page.owners." + slug), address, number);
    }

    private Chart chart(String slug, List<Part> parts) {
        return new Chart(page, slug, parts, accounts(), "");
    }

    BurnDown burnDown() {
        return new BurnDown(page, progress);
    }

    /** How many moved each day. */
    Columns throughput() {
        return new Columns(
                page,
                "throughput",
                last(progress.moved().stream()
                        .map(day -> new Columns.Day(day.day(), day.accounts()))
                        .toList()));
    }

    /** How much the legacy portal was owed each day. */
    Columns pending() {
        return new Columns(
                page,
                "sync-back",
                last(progress.days().stream()
                        .map(day -> new Columns.Day(day.day(), day.pending()))
                        .toList()));
    }

    private static List<Columns.Day> last(List<Columns.Day> days) {
        return days.subList(Math.max(0, days.size() - DAYS), days.size());
    }

    /** How old the oldest change is that has not arrived, in words; nothing where all have. */
    Optional<String> age() {
        return sync.status()
                .oldestPending()
                .map(_ -> page.text("page.sync.age", Age.of(page, sync.oldestPendingSeconds())));
    }

    /** The dates by which offers have something due, in their order, those that are over the last. */
    List<Due> dates() {
        Stream<Due> all = deadlines.stream().map(deadline -> {
            long days = ChronoUnit.DAYS.between(today(), deadline.date());
            return new Due(deadline.id(), deadline.date(), days, tag(deadline, days));
        });
        return all.sorted(Comparator.<Due, Boolean>comparing(due -> due.days() < 0)
                        .thenComparing(Due::date))
                .toList();
    }

    private static String tag(Deadline deadline, long days) {
        if (days < 0) {
            return "over";
        }
        if (days <= deadline.warningDays()) {
            return "near";
        }
        return days <= SOON ? "soon" : "far";
    }

    /** How far that is, in words. */
    String left(Due due) {
        return due.days() < 0 ? page.text("page.days.over", -due.days()) : page.text("page.days.left", due.days());
    }
}
