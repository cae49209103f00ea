package dev.ferry.application.migration;

import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.Readiness;
import dev.ferry.domain.standing.Grounds;
import java.util.Optional;

/**
 * A candidate and the verdict on it.
 *
 * @param mpn how its MPN ID stands; absent where it has none, or nobody can say now
 * @param grounds what the verdict rests on
 */
public record Judged(Candidate candidate, Readiness readiness, Optional<Standing> mpn, Grounds grounds) {}
