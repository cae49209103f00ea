package dev.ferry.domain.migration;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.outcome.Unavailability;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The verdict on an account before it moves. */
public sealed interface Readiness {
    /** Verdicts of a system that does not answer are older than this fact, and say it by leaving it out. */
    Map.Entry<String, Object> NO_ANSWER = Map.entry("why", new Unavailability.NoAnswer().slug());

    /** Why not; empty if and only if ready. */
    List<Finding> findings();

    /**
     * The verdict in one line, equal if and only if the findings are, by which a later wave knows whether anything is
     * new. It is made of what contracts promise, codes and facts, so that no change of this program makes news of
     * accounts that stand as before.
     */
    default String verdict() {
        return findings().stream().map(Readiness::line).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String line(Finding finding) {
        return new TreeMap<>(finding.facts())
                .entrySet().stream()
                        .filter(fact -> !fact.equals(NO_ANSWER))
                        .map(fact ->
                                fact.getKey() + '=' + escaped(fact.getValue().toString()))
                        .collect(Collectors.joining(", ", finding.code().slug() + '{', "}"));
    }

    /** What others wrote does not end a fact. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(",", "\\,").replace("}", "\\}");
    }

    /**
     * Nothing stands in the way.
     *
     * @param passing the work addresses by which owners pass, at least one
     */
    record Ready(Membership membership, Set<EmailAddress> passing) implements Readiness {

        public Ready {
            passing = Set.copyOf(passing);
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }

        /** The same as ever, and so not put together for each of the many who are ready. */
        @Override
        public String verdict() {
            return "[]";
        }
    }

    /** Somebody has to do something first. */
    record NotReady(List<Finding> findings) implements Readiness {

        public NotReady {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("not ready for no reason");
            }
        }
    }
}
