package dev.ferry.domain.tenant;

/** Ferry's own copy of the tenants that exports bring. An adapter is right when it passes {@code TenantsContract}. */
public interface Tenants {

    /** Takes tenants in for good, each batch at once. */
    TenantIntake intake();

    /** Takes tenants in for a dry run: the same answers, and nothing stays. */
    TenantIntake dryRunIntake();
}
