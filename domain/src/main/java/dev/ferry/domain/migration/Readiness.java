package dev.ferry.domain.migration;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.membership.Membership;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The verdict on an account before it moves. */
public sealed interface Readiness {

    /** Why not; empty if and only if ready. */
    List<Finding> findings();

    /** The verdict in one line, equal for equal verdicts, by which a later wave knows whether anything is new. */
    default String verdict() {
        return findings().stream().map(Finding::toString).collect(Collectors.joining(", ", "[", "]"));
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
