package dev.ferry.domain.export;

/** The tables about companies; an export may leave them out. */
public enum CompanyTable {
    TENANTS,
    MEMBERSHIPS
}
