package dev.ferry.rest.pages.operator;

import dev.ferry.rest.pages.PageContext;
import java.text.NumberFormat;
import java.util.List;

/**
 * Amounts beside each other, as bars, as a table and as CSV.
 *
 * @param slug by which its file goes, and what it is made of
 * @param whole of how many the parts are; where parts overlap, more than they are together
 * @param noted when it was counted, where that is not now; in words, and empty where it is now
 */
record Chart(PageContext page, String slug, List<Part> parts, long whole, String noted) implements Drawn {
    /** Coordinates go from 0 to this. */
    static final int WIDTH = 1000;

    /**
     * One of them.
     *
     * @param slug what scripts and styles call it
     * @param address of the list that it counts; empty where there is none
     */
    record Part(String slug, String label, String address, long number) {}

    Chart {
        parts = List.copyOf(parts);
    }

    boolean isEmpty() {
        return parts.stream().allMatch(part -> part.number() == 0);
    }

    /** Of a hundred; nothing is said to be none that is not, nor all that is not. */
    String share(Part part) {
        double share = whole == 0 ? 0 : (double) part.number() / whole;
        NumberFormat percent = NumberFormat.getPercentInstance(page.language().locale());
        percent.setMaximumFractionDigits((share > 0 && share < 0.01) || (share > 0.99 && share < 1) ? 1 : 0);
        return percent.format(share);
    }

    /** Those of a stacked bar that are seen. */
    List<Part> drawn() {
        return parts.stream().filter(part -> part.number() > 0).toList();
    }

    /** Where a part of a stacked bar begins. */
    long start(Part part) {
        return scaled(parts.stream()
                .takeWhile(other -> !other.equals(part))
                .mapToLong(Part::number)
                .sum());
    }

    /** How long its bar is; never so short that it is not seen. */
    long length(Part part) {
        return part.number() == 0 ? 0 : Math.max(3, scaled(part.number()));
    }

    private long scaled(long number) {
        return whole == 0 ? 0 : number * WIDTH / whole;
    }
}
