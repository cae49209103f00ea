package dev.ferry.portals.partnercenter;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.portals.Patience;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.membership.MpnRegistryAbility;
import dev.ferry.testkit.membership.MpnRegistryContract;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

class PartnerCenterRegistryTest extends MpnRegistryContract {
    private final PartnerCenterServer server = new PartnerCenterServer();
    private final Patience patience = new Patience(server.http);
    private final List<AutoCloseable> opened = new ArrayList<>(List.of(server));

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
    }

    @Override
    protected MpnRegistry knowing(List<Membership> memberships) {
        server.holds(memberships);
        PartnerCenter partnerCenter = server.partnerCenter(Patience.LONG);
        opened.add(partnerCenter);
        MpnRegistry registry = server.registry(partnerCenter, Clock.systemUTC());
        registry.findAll(Set.of(new MpnId("1"))); // so that it has its token
        return patience.with(MpnRegistry.class, registry);
    }

    @Override
    protected Backend backend() {
        return patience;
    }

    @Override
    protected Set<Gap> gaps() {
        return Stream.of(
                        Gap.all("an export makes nobody a partner", MpnRegistryAbility.FILLED_BY_EXPORTS),
                        Gap.all(
                                "companies join in Partner Center itself",
                                MpnRegistryAbility.ENROLMENT,
                                MpnRegistryAbility.VETTING))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }
}
