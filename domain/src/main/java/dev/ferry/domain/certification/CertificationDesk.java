package dev.ferry.domain.certification;

import java.util.Optional;

/** Submissions in the embedded system, about which operators decide. Thread-safe. */
public interface CertificationDesk {

    /**
     * Decides, unless a verdict came first: answers the one that stands; nothing where the submission of this key was
     * never taken, or was taken back.
     */
    Optional<Verdict> decide(String key, Verdict verdict);
}
