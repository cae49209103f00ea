package dev.ferry.domain.membership;

import dev.ferry.domain.outcome.Slug;

/** Whether a number stands for the company as a whole or for one of its locations. */
public enum MembershipKind implements Slug {
    GLOBAL,
    LOCATION
}
