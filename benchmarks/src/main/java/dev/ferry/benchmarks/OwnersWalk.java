package dev.ferry.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ferry.benchmarks.Companies.Company;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Owners who are signed in go their whole way over REST: start, work e-mail, its code, membership, completion. */
record OwnersWalk(URI server, Codes codes, Map<String, String> tokens, Crowd clients) {
    /** Of one way. */
    static final int REQUESTS = 5;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] NOTHING = {};

    void all(List<Company> companies) throws Exception {
        clients.share(server, companies, (client, one) -> {
            step(client, one, "PUT", "", Map.of());
            step(client, one, "PUT", "/work-email", Map.of("email", one.workEmail()));
        });
        Map<String, String> sent = codes.of(
                "work-email-code", companies.stream().map(Company::workEmail).toList());
        clients.share(server, companies, (client, one) -> {
            step(client, one, "POST", "/work-email/proof", Map.of("code", sent.get(one.workEmail())));
            step(client, one, "PUT", "/membership", Map.of("mpnId", one.mpnId()));
            step(client, one, "POST", "/completion", Map.of());
        });
    }

    private void step(Client client, Company one, String method, String step, Map<String, String> body)
            throws Exception {
        String path = "/api/v1/accounts/" + one.account() + "/migration" + step;
        byte[] json = body.isEmpty() ? NOTHING : JSON.writeValueAsBytes(body);
        int status = client.send(method, path, tokens.get(one.owner()), json).status();
        if (status / 100 != 2) {
            throw new IllegalStateException(path + ": " + status);
        }
    }
}
