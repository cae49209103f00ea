package dev.ferry.testkit.liar;

import dev.ferry.testkit.contract.Contract;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** No contract of another system's port, or of a port about files, is fooled. */
@Tag("thorough")
class LiarsTest extends LiarsContract {
    @Override
    protected List<Class<? extends Contract>> honest() {
        return List.of(
                MailerLiars.Honest.class,
                CatalogLiars.Honest.class,
                LegacyPortalLiars.Honest.class,
                TenantDirectoryLiars.Honest.class,
                MpnRegistryLiars.Honest.class,
                MembershipCenterLiars.Honest.class,
                GoToMarketLiars.Honest.class,
                CertificationSystemLiars.Honest.class,
                IdentityProviderLiars.Honest.class,
                SupportSystemLiars.Honest.class,
                RejectsLiars.Honest.class,
                UploadsLiars.Honest.class,
                DeadlineSheetsLiars.Honest.class);
    }
}
