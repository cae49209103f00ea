package dev.ferry.portals.partnercenter;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.membership.MpnRegistryAbility;
import dev.ferry.testkit.membership.MpnRegistryContract;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

class PartnerCenterRegistryTest extends MpnRegistryContract {
    private final PartnerCenterServer server = new PartnerCenterServer();
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
        PartnerCenter partnerCenter = server.partnerCenter(Duration.ofSeconds(1));
        opened.add(partnerCenter);
        return server.registry(partnerCenter, Clock.systemUTC());
    }

    @Override
    protected Backend backend() {
        return server.http;
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
