package dev.ferry.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Signs many in at the embedded identity provider, by the codes in the embedded mailbox. */
record SignIns(URI server, Codes codes) {
    private static final Crowd CLIENTS = new Crowd(8);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Their tokens by address. */
    Map<String, String> of(List<String> addresses) throws Exception {
        CLIENTS.share(server, addresses, (client, address) -> post(client, "", Map.of("email", address)));
        Map<String, String> sent = codes.of("sign-in-code", addresses);
        Map<String, String> tokens = new ConcurrentHashMap<>();
        CLIENTS.share(server, addresses, (client, address) -> {
            String answer = post(client, "/token", Map.of("email", address, "code", sent.get(address)));
            tokens.put(address, JSON.readTree(answer).get("access_token").asText());
        });
        return tokens;
    }

    private static String post(Client client, String step, Map<String, String> body) throws Exception {
        Client.Answer answer = client.send("POST", "/api/v1/sign-in" + step, null, JSON.writeValueAsBytes(body));
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException("sign-in" + step + ": " + answer.status());
        }
        return answer.body();
    }
}
