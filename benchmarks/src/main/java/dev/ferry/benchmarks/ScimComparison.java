package dev.ferry.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.benchmarks.database.Target;
import dev.ferry.benchmarks.installation.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Comparing an account of many users with a portal by SCIM, scimmy-routers on Node.js, beside reading the same pages
 * alone.
 *
 * @param scimmy the source of the server
 */
record ScimComparison(Installation ferry, Target target, Path scimmy, int runs) implements Section {
    static final int USERS = 10_000;
    private static final int PAGE = 100;
    static final String ACCOUNT = "contoso";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String measure() throws Exception {
        Path home = target.freshHome();
        Process server = started(home.resolveSibling("scimmy"));
        try {
            URI url = listening(server);
            Map<String, String> variables = new HashMap<>(target.variables());
            variables.put("FERRY_LEGACY_PORTAL", "scim");
            variables.put("FERRY_SCIM_URL", url.toString());
            variables.put("FERRY_SCIM_ACCOUNT_PATH", "accounts/{publisherId}/scim/v2");
            variables.put("FERRY_SCIM_TOKEN", "secret");
            variables.put("FERRY_SCIM_ACCOUNT_SETTINGS", "pass-over");
            Path export = exported(home.resolveSibling("export"));
            ferry.run(home, variables, "migrate", export.toString());
            fill(url);
            List<Double> compared = new ArrayList<>();
            List<Double> read = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                compared.add(Timing.seconds(() -> requireSame(home, variables)));
                read.add(Timing.seconds(() -> readAll(url)));
            }
            return written(Timing.median(compared), Timing.median(read));
        } finally {
            server.destroy();
        }
    }

    private Process started(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        for (String file : List.of("package.json", "package-lock.json", "server.mjs")) {
            Files.copy(scimmy.resolve(file), directory.resolve(file));
        }
        Installation.answer(new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT));
        return new ProcessBuilder("node", "server.mjs")
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static URI listening(Process server) throws IOException {
        BufferedReader lines = server.inputReader();
        String said = String.valueOf(lines.readLine());
        return URI.create("http://127.0.0.1:" + said.replace("listening ", "") + "/");
    }

    /** An account of many users, ready to move. */
    static Path exported(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("accounts.csv"), """
            publisher_id,display_name,mpn_id,company_name,country,payout_profile
            contoso,Contoso,1000028,Contoso,SE,false
            """);
        Files.writeString(directory.resolve("tenants.csv"), """
            tenant_id,display_name,domains
            460ba6d8-691c-44cd-9b74-40e953fdc45f,Contoso,contoso.example
            """);
        Files.writeString(directory.resolve("memberships.csv"), """
            mpn_id,tenant_id,standing,kind,company_name
            1000028,460ba6d8-691c-44cd-9b74-40e953fdc45f,active,global,Contoso
            """);
        StringBuilder users =
                new StringBuilder("publisher_id,email,legacy_role,kind,display_name,object_id,language\n");
        for (int user = 0; user < USERS; user++) {
            users.append(Timing.text("%s,%s,%s,work,User %d,,sv%n", ACCOUNT, address(user), role(user), user));
        }
        Files.writeString(directory.resolve("users.csv"), users);
        return directory;
    }

    static String address(int user) {
        return "user-" + user + "@contoso.example";
    }

    private static String role(int user) {
        return user == 0 ? "owner" : "contributor";
    }

    private static void fill(URI url) throws Exception {
        ObjectNode accounts = JSON.createObjectNode();
        ArrayNode all = accounts.putArray(ACCOUNT);
        for (int user = 0; user < USERS; user++) {
            ObjectNode one = all.addObject()
                    .put("userName", address(user))
                    .put("externalId", ACCOUNT + '/' + address(user))
                    .put("active", true)
                    .put("displayName", "User " + user)
                    .put("preferredLanguage", "sv")
                    .put("userType", "work");
            one.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:User");
            one.putArray("roles").addObject().put("value", role(user)).put("primary", true);
        }
        try (Client client = new Client(url)) {
            client.send(
                    "PUT", "/administration/accounts", null, accounts.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void requireSame(Path home, Map<String, String> variables) throws IOException, InterruptedException {
        String said = ferry.answer(home, variables, "sync", "compare", ACCOUNT);
        if (!said.isEmpty()) {
            throw new IllegalStateException(said);
        }
    }

    /** Its pages, one after the other on one connection, each to its last letter. */
    private static void readAll(URI url) throws Exception {
        try (Client client = new Client(url)) {
            int came = 0;
            while (came < USERS) {
                JsonNode page = JSON.readTree(client.get(
                                Timing.text(
                                        "/accounts/%s/scim/v2/Users?startIndex=%d&count=%d", ACCOUNT, came + 1, PAGE),
                                "secret")
                        .body());
                came += page.path("Resources").size();
            }
        }
    }

    private String written(double compared, double read) {
        return Timing.text("""
            ## Comparing an account of many users with a portal by SCIM, on %s

            `ferry sync compare` of one account with %,d users on both sides, the whole process. The portal is scimmy-routers on Node.js, and
            keeps them in memory; a page has %d users. Beside it a warm JVM reads the same pages and parses them, and does no more. Medians of
            %d runs, in turn; all share the processors.

            | what | seconds |
            | --- | --- |
            | `ferry sync compare` | %.2f |
            | reading the pages alone | %.2f |
            """, target.name(), USERS, PAGE, runs, compared, read);
    }
}
