package dev.ferry.domain.outcome;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Why a system has no word on something now. None of it says that there is no such thing (R9). */
public sealed interface Unavailability {

    /** The names under which it says where in an export something stands. */
    Set<String> PLACE = Set.of("file", "line");

    /** In one word; public contract, as codes are. */
    String slug();

    /** The word as {@code why}, and what it names, by the names of the contract. */
    default Map<String, Object> facts() {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("why", slug());
        switch (this) {
            case NoAnswer _, Unconfirmed _, Withheld _ -> {}
            case RowRejected(var file, var line) -> {
                facts.put("file", file);
                facts.put("line", line);
            }
            case FilePassedOver(var file) -> facts.put("file", file);
        }
        return facts;
    }

    /** The same for people of an account: what an export holds, and where, is for operators alone. */
    default Unavailability withoutPlace() {
        return switch (this) {
            case NoAnswer _, Unconfirmed _, Withheld _ -> this;
            case RowRejected _, FilePassedOver _ -> new Withheld(slug());
        };
    }

    /** The system did not answer; asked again, it may. */
    record NoAnswer() implements Unavailability {
        @Override
        public String slug() {
            return "no-answer";
        }
    }

    /** The registry knows the number, and nobody has said whose it is: an operator confirms that. */
    record Unconfirmed() implements Unavailability {
        @Override
        public String slug() {
            return "unconfirmed";
        }
    }

    /**
     * The row of an export that would say it was rejected.
     *
     * @param file the file's name within the export
     * @param line the line on which the row begins, from 1
     */
    record RowRejected(String file, long line) implements Unavailability {
        @Override
        public String slug() {
            return "row-rejected";
        }
    }

    /**
     * A file that may say it lay in the export, and was not read.
     *
     * @param file the file's name within the export
     */
    record FilePassedOver(String file) implements Unavailability {
        @Override
        public String slug() {
            return "file-passed-over";
        }
    }

    /**
     * One that names a place in an export, which is not told.
     *
     * @param slug of what it was
     */
    record Withheld(String slug) implements Unavailability {}
}
