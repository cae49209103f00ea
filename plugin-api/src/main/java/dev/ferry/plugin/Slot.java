package dev.ferry.plugin;

import dev.ferry.domain.outcome.Slug;

/** The places that adapters fit into. */
public enum Slot implements Slug {
    /** Stores, transactions, the wave lock, backups: every port of Ferry's own data. */
    PERSISTENCE("h2"),
    /** {@link dev.ferry.domain.identity.IdentityProvider}. */
    IDENTITY("embedded"),
    /** {@link dev.ferry.domain.tenant.TenantDirectory}. */
    TENANTS("embedded"),
    /** {@link dev.ferry.domain.membership.MpnRegistry}. */
    MEMBERSHIPS("embedded"),
    /** {@link dev.ferry.domain.mail.Mailer}. */
    MAIL("embedded"),
    /** {@link dev.ferry.domain.sync.LegacyPortal}. */
    LEGACY_PORTAL("embedded"),
    /** {@link dev.ferry.domain.catalog.Catalog}. */
    CATALOG("embedded"),
    /** {@link dev.ferry.domain.membership.MembershipCenter}. */
    MEMBERSHIP_CENTER("embedded"),
    /** {@link dev.ferry.domain.solution.GoToMarketPortal}. */
    GO_TO_MARKET("embedded"),
    /** {@link dev.ferry.domain.certification.CertificationSystem}. */
    CERTIFICATION("embedded"),
    /** {@link dev.ferry.domain.support.SupportSystem}. */
    SUPPORT("embedded"),
    /** Exports in, rejects and synthetic exports out. */
    EXPORTS("files"),
    /** The HTTP server, a {@link Service}. */
    SERVER("rest");

    private final String standard;

    Slot(String standard) {
        this.standard = standard;
    }

    /** The name of the plugin that is used unless the setting with this slot's slug says otherwise. */
    public String standard() {
        return standard;
    }
}
