package dev.ferry.portals.scim;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.http.SystemClient;
import dev.ferry.http.TokenSource;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A SCIM server that others wrote, as tests use it: started once for all, and emptied by each. */
interface RealServer {
    InetSocketAddress address();

    /** How it is spoken to, at this address or at that of whoever stands before it: {@code http://localhost:8080/}. */
    default ScimOptions options(URI root) {
        return options(root, Map.of());
    }

    /** The same with some settings otherwise: {@code scim.patch} = {@code no}. */
    ScimOptions options(URI root, Map<String, String> otherwise);

    /** Which tokens it takes. */
    TokenSource tokens(SystemClient client, URI root, Clock clock);

    /** It has these accounts and users from now on, and no others. */
    void open(Map<PublisherId, List<LegacyUser>> accounts);

    /** The same as Ferry's own ones, with names and ids as a portal has them that knows nothing of Ferry. */
    void openAsStrangers(Map<PublisherId, List<LegacyUser>> accounts);
}
