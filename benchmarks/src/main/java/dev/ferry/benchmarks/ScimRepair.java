package dev.ferry.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.benchmarks.Portal.Told;
import dev.ferry.benchmarks.database.Target;
import dev.ferry.benchmarks.installation.Installation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An account of many users, most of whom stand otherwise at a portal by SCIM: compared, mended by a process that is
 * killed on its way, and brought to its end by others, in little memory; beside the same requests sent over one
 * connection by somebody who does nothing else.
 */
record ScimRepair(Installation ferry, Target target) implements Section {
    private static final int USERS = ScimComparison.USERS;
    private static final int EACH = USERS / 4;
    private static final String ACCOUNT = ScimComparison.ACCOUNT;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is told between the kill and the end is told by processes that begin so often, until nothing differs. */
    private static final long PAUSE_MILLIS = 5_000;

    @Override
    public String measure() throws Exception {
        Path home = target.freshHome();
        try (ScimPortal portal = new ScimPortal()) {
            Map<String, String> variables = new HashMap<>(target.variables());
            variables.putAll(Installation.SMALL_HEAP);
            variables.put("FERRY_LEGACY_PORTAL", "scim");
            variables.put("FERRY_SCIM_URL", portal.url().toString());
            variables.put("FERRY_SCIM_ACCOUNT_PATH", "{publisherId}");
            variables.put("FERRY_SCIM_ACCOUNT_SETTINGS", "pass-over");
            ferry.run(
                    home,
                    variables,
                    "migrate",
                    ScimComparison.exported(home.resolveSibling("export")).toString());
            portal.fill(ACCOUNT, otherwise());
            double compared = Timing.seconds(() -> requireDifferences(home, variables, 4L * EACH));

            killWithin(home, variables, portal);
            int before = portal.count();
            long killed = System.nanoTime();
            while (!ferry.answer(home, variables, "sync", "compare", ACCOUNT).isEmpty()) {
                ferry.run(home, variables, "sync", "run");
                Thread.sleep(PAUSE_MILLIS);
            }
            double went = (System.nanoTime() - killed) / 1e9;
            List<Told> told = portal.told();
            portal.fill(ACCOUNT, otherwise());
            new Replay(portal.url(), 1, told).run();
            return written(compared, before, went, told, portal.told());
        }
    }

    /** One part is the same on both sides, has another role, or no access, or is missing there; and one is too many. */
    private static List<ObjectNode> otherwise() {
        List<ObjectNode> all = new ArrayList<>();
        for (int number = 0; number < USERS + EACH; number++) {
            boolean isMissing = number >= USERS - EACH && number < USERS;
            if (!isMissing) {
                all.add(user(number, number >= EACH && number < 2 * EACH, number < 2 * EACH || number >= USERS));
            }
        }
        return all;
    }

    private static ObjectNode user(int number, boolean hasOtherRole, boolean active) {
        String address = ScimComparison.address(number);
        ObjectNode user = JSON.createObjectNode()
                .put("userName", address)
                .put("externalId", ACCOUNT + '/' + address)
                .put("active", active)
                .put("displayName", "User " + number)
                .put("preferredLanguage", "sv")
                .put("userType", "work");
        user.putArray("emails").addObject().put("value", address);
        user.putArray("roles")
                .addObject()
                .put("value", (number == 0) != hasOtherRole ? "owner" : "contributor")
                .put("primary", true);
        return user;
    }

    private void requireDifferences(Path home, Map<String, String> variables, long expected) throws Exception {
        String said = ferry.answer(home, variables, "sync", "compare", ACCOUNT, "-o", "csv");
        long differences =
                said.lines().filter(line -> line.contains("@contoso.example")).count();
        if (differences != expected) {
            throw new IllegalStateException(differences + " differences instead of " + expected);
        }
    }

    /** Once a third of the requests came. */
    private void killWithin(Path home, Map<String, String> variables, ScimPortal portal) throws Exception {
        Process repair = Installation.builder(
                        List.of(
                                ferry.launcher().toString(),
                                "sync",
                                "repair",
                                ACCOUNT,
                                "--yes",
                                "--home",
                                home.toString()),
                        variables)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (portal.count() < 10 * EACH / 3 && repair.isAlive()) {
            Thread.sleep(20);
        }
        if (!repair.isAlive()) {
            throw new IllegalStateException("ended before it was killed: " + repair.exitValue());
        }
        repair.destroyForcibly().waitFor();
    }

    private static double perSecond(List<Told> told) {
        return (told.size() - 1) / ((told.getLast().nanos() - told.getFirst().nanos()) / 1e9);
    }

    private String written(double compared, int before, double went, List<Told> told, List<Told> alone) {
        List<Told> rest = told.subList(before, told.size());
        int quarter = rest.size() / 4;
        long twice = acts(told).values().stream().filter(count -> count > 1).count();
        return Timing.text(
                """
                ## Mending an account of many users at a portal by SCIM, on %s

                One account with %,d users on both sides: %,d have another role at the portal, %,d no access, %,d are missing there, and %,d are
                too many. The portal is on this machine, keeps them in memory with an index, and answers at once. Each command is a process with
                `-Xmx256m`. `ferry sync repair --yes` is killed once the portal had %,d of the %,d requests that it takes; from then on
                `ferry sync run` is begun every few seconds until `ferry sync compare` finds no difference, whose time is among that. What was
                under way when the process was killed is due again once its lease (a minute) is over. All of one account goes in its order, over
                one connection. The portal alone is sent the same requests over one by a warm JVM.

                | what | |
                | --- | --- |
                | `ferry sync compare` that lists all, s | %.1f |
                | from the kill until nothing differs, s | %.1f |
                | requests/s in the first quarter of what came after the kill | %,.0f |
                | requests/s in the last quarter | %,.0f |
                | requests/s, the portal alone | %,.0f |
                | users who were changed twice, because of the kill | %d |
                """,
                target.name(),
                USERS,
                EACH,
                EACH,
                EACH,
                EACH,
                before,
                told.size(),
                compared,
                went,
                perSecond(rest.subList(0, quarter)),
                perSecond(rest.subList(rest.size() - quarter, rest.size())),
                perSecond(alone),
                twice);
    }

    private static Map<String, Long> acts(List<Told> told) {
        return told.stream()
                .filter(one -> !one.method().equals("GET"))
                .collect(Collectors.groupingBy(
                        one -> one.path() + (one.method().equals("POST") ? one.body() : ""), Collectors.counting()));
    }
}
