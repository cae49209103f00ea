package dev.ferry.rest.pages.operator;

import dev.ferry.application.figure.Forecast;
import dev.ferry.application.figure.MoveProgress;
import dev.ferry.application.figure.MoveProgress.Day;
import dev.ferry.rest.pages.PageContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many accounts are left, day by day, down to the last day of the legacy portal, with what is to be expected. */
record BurnDown(PageContext page, MoveProgress progress) implements Drawn {
    static final int WIDTH = 1000;
    static final int HEIGHT = 240;

    /** So far behind the last day, or today, a forecast is drawn; further it is only said. */
    private static final long BEYOND = 45;

    @Override
    public String slug() {
        return "burn-down";
    }

    /** Whether there is a line to draw: one day is a point. */
    boolean isDrawn() {
        return progress.days().size() > 1;
    }

    List<Day> days() {
        return progress.days();
    }

    Day today() {
        return progress.days().getLast();
    }

    LocalDate first() {
        return progress.days().getFirst().day();
    }

    /** The day at the right edge. */
    LocalDate end() {
        LocalDate today = today().day();
        LocalDate asked = progress.lastDay().filter(today::isBefore).orElse(today);
        LocalDate drawn = progress.forecast()
                .map(Forecast::late)
                .filter(asked::isBefore)
                .map(late -> late.isAfter(asked.plusDays(BEYOND)) ? asked.plusDays(BEYOND) : late)
                .orElse(asked);
        return drawn;
    }

    long most() {
        return Math.max(1, progress.days().stream().mapToLong(Day::left).max().orElse(1));
    }

    /** Of those that are left, as points of a line. */
    String line() {
        return points(progress.days().stream().map(day -> point(day.day(), day.left())));
    }

    /** The same with what lies below. */
    String area() {
        return points(Stream.of(
                        Stream.of(point(first(), 0)),
                        progress.days().stream().map(day -> point(day.day(), day.left())),
                        Stream.of(point(today().day(), 0)))
                .flatMap(part -> part));
    }

    /** From the first day to none left on the last one. */
    Optional<String> ideal() {
        return progress.lastDay()
                .filter(last -> last.isAfter(first()))
                .map(last -> points(Stream.of(
                        point(first(), progress.days().getFirst().left()),
                        toward(first(), last, progress.days().getFirst().left()))));
    }

    /** From today to none left. */
    Optional<String> forecast() {
        return progress.forecast()
                .map(one -> points(Stream.of(point(today().day(), today().left()), towardFromToday(one.likely()))));
    }

    /** Between the best and the worst pace. */
    Optional<String> band() {
        return progress.forecast()
                .filter(one -> !one.early().equals(one.late()))
                .map(one -> points(Stream.of(
                        point(today().day(), today().left()),
                        towardFromToday(one.early()),
                        towardFromToday(one.late()))));
    }

    /** Where the last day stands, if it can be seen. */
    Optional<Long> lastDay() {
        return progress.lastDay()
                .filter(last -> !last.isBefore(first()) && !last.isAfter(end()))
                .map(this::x);
    }

    /** What it comes to, in words. */
    String said() {
        if (today().left() <= 0) {
            return page.text("page.forecast.done");
        }
        return progress.forecast()
                .map(this::said)
                .orElseGet(() -> page.text(progress.days().size() < 2 ? "page.forecast.first" : "page.forecast.none"));
    }

    private String said(Forecast one) {
        String likely = page.messages().date(one.likely());
        return progress.lastDay()
                .map(last -> {
                    long days = ChronoUnit.DAYS.between(last, one.likely());
                    return days > 0
                            ? page.text("page.forecast.late", likely, days)
                            : page.text("page.forecast.in-time", likely, -days);
                })
                .orElseGet(() -> page.text("page.forecast.open", likely));
    }

    /** Between which days, where paces differ. */
    Optional<String> span() {
        return progress.forecast()
                .filter(one -> !one.early().equals(one.late()))
                .map(one -> page.text(
                        "page.forecast.span",
                        page.messages().date(one.early()),
                        page.messages().date(one.late())));
    }

    String date(LocalDate day) {
        return page.messages().date(day);
    }

    private String towardFromToday(LocalDate none) {
        return toward(today().day(), none, today().left());
    }

    /** The end of a line from so many on a day to none on another, cut off at the right edge. */
    private String toward(LocalDate from, LocalDate none, long left) {
        if (!none.isAfter(end())) {
            return point(none, 0);
        }
        double part = (double) ChronoUnit.DAYS.between(from, end()) / ChronoUnit.DAYS.between(from, none);
        return point(end(), Math.round(left * (1 - part)));
    }

    private static String points(Stream<String> some) {
        return some.collect(Collectors.joining(" "));
    }

    private String point(LocalDate day, long left) {
        return x(day) + "," + (HEIGHT - left * HEIGHT / most());
    }

    private long x(LocalDate day) {
        return ChronoUnit.DAYS.between(first(), day) * WIDTH / ChronoUnit.DAYS.between(first(), end());
    }
}
