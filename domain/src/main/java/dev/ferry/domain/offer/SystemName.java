package dev.ferry.domain.offer;

import dev.ferry.domain.membership.MembershipCenter;

/** The systems that offers depend on, as steps and errors name them. */
public final class SystemName {
    public static final String CATALOG = "catalog";
    public static final String CERTIFICATION = "certification";
    public static final String GO_TO_MARKET = "go-to-market";
    public static final String MEMBERSHIP_CENTER = MembershipCenter.SYSTEM;
    public static final String SUPPORT = "support";

    private SystemName() {}
}
