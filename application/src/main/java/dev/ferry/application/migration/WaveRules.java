package dev.ferry.application.migration;

import dev.ferry.domain.migration.ReadinessRule;
import dev.ferry.domain.user.RoleMapping;
import java.util.Set;

/**
 * What the operator's settings say of waves.
 *
 * @param pageAccounts how many accounts one transaction takes, at least 1
 * @param pagesAtOnce how many pages a node works on at a time, at least 1
 * @param removalPercent how many of a hundred users or owners a load may take away without asking: 0 to 100
 */
public record WaveRules(
        ReadinessRule readiness, RoleMapping mapping, int pageAccounts, int pagesAtOnce, int removalPercent) {
    /** What a load may take away where no setting says otherwise. */
    public static final int REMOVAL_PERCENT = 10;

    public static final WaveRules DEFAULT =
            new WaveRules(new ReadinessRule(false, Set.of()), RoleMapping.DEFAULT, 1_000, 2);

    /** Where a load may take away as many as by default. */
    public WaveRules(ReadinessRule readiness, RoleMapping mapping, int pageAccounts, int pagesAtOnce) {
        this(readiness, mapping, pageAccounts, pagesAtOnce, REMOVAL_PERCENT);
    }

    public WaveRules {
        if (pageAccounts < 1) {
            throw new IllegalArgumentException("a page has at least one account, not " + pageAccounts);
        }
        if (pagesAtOnce < 1) {
            throw new IllegalArgumentException("at least one page is worked on at a time, not " + pagesAtOnce);
        }
    }
}
