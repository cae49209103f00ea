package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.testkit.fault.Racers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** An address stands once in an account, whichever doors are gone through at once (R11, R15). */
abstract class RacedDoorsRuns extends HttpRuns {

    @Test
    void r11R15ARaceAtEveryDoorLeavesOneUserOfEachAddress() throws Exception {
        Ferry ferry = storage().ferry(directory.resolve("home"));
        Path export = racedExport();
        assertThat(ferry.run("migrate", export.toString()).exitCode()).isZero();
        URI server = serve(ferry);

        String anna = token(ferry, "anna@contoso.example");
        List<String> doors = new ArrayList<>();
        for (JsonNode user :
                json(send(server, anna, "GET", "accounts/moves/users", "")).get("items")) {
            if (user.get("state").asText().equals("unmapped")) {
                doors.add("accounts/moves/users/" + user.get("userId").asText() + "/mapping");
            }
        }
        doors.addAll(Collections.nCopies(4, "accounts/moves/users"));
        List<Integer> answers = Racers.race(
                doors.size(),
                door -> status(
                        server,
                        anna,
                        doors.get(door),
                        "{\"email\": \"new@contoso.example\", \"role\": \"developer\"}"));

        assertThat(answers)
                .isSubsetOf(200, 201, 409)
                .filteredOn(status -> status != 409)
                .hasSize(1);
        assertThat(withAccess(server, anna, "moves"))
                .containsOnlyOnce("new@contoso.example")
                .doesNotHaveDuplicates();

        String kim = token(ferry, "kim@personal.example");
        String work = "kim@contoso.example";
        send(server, kim, "PUT", "accounts/waits/migration", "");
        send(server, kim, "PUT", "accounts/waits/migration/work-email", email(work));
        String code = "{\"code\": \"" + codeSentTo(ferry, work) + "\"}";
        assertThat(send(server, kim, "POST", "accounts/waits/migration/work-email/proof", code)
                        .statusCode())
                .isEqualTo(200);
        String operator = token(ferry, "operator@ferry.example", "--operator");
        String named = "{\"email\": \"" + work + "\", \"reason\": \"a race\"}";
        List<Integer> moves = Racers.race(6, racer -> switch (racer) {
            case 0 -> ferry.run("migrate", export.toString()).exitCode();
            case 1, 2 -> status(server, operator, "accounts/waits/owners", named);
            default -> status(server, kim, "accounts/waits/migration/completion", "");
        });

        assertThat(moves).allMatch(status -> status < 500);
        assertThat(withAccess(server, token(ferry, work), "waits"))
                .containsOnlyOnce(work)
                .doesNotHaveDuplicates();

        kill();
        assertThat(ferry.run("sync", "run").exitCode()).isZero();
        assertThat(ferry.run("sync", "compare", "-o", "json").json()).isEmpty();
        assertThat(ferry.run("accounts", "list").exitCode()).isZero();
        Standings.assertKept(ferry);
    }

    private static String token(Ferry ferry, String address, String... more) {
        List<String> command = new ArrayList<>(List.of("token", "--email", address));
        command.addAll(List.of(more));
        return ferry.withoutProcesses()
                .run(command.toArray(String[]::new))
                .output()
                .strip();
    }

    private static int status(URI server, String token, String path, String body) {
        try {
            return send(server, token, "POST", path, body).statusCode();
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The addresses of those who are active in Partner Center, or invited. */
    private static List<String> withAccess(URI server, String token, String account)
            throws IOException, InterruptedException {
        JsonNode users = json(send(server, token, "GET", "accounts/" + account + "/users", ""))
                .get("items");
        return StreamSupport.stream(users.spliterator(), false)
                .filter(user -> !user.get("state").asText().equals("unmapped"))
                .map(user -> user.get("email").asText())
                .toList();
    }

    /** Of one account two personal users are unmapped once it has moved; of the other one person has two users. */
    private Path racedExport() throws IOException {
        return export("""
            moves,Moves,1000001,Contoso AB,SE,true
            waits,Waits,1000001,Contoso AB,SE,true
            """, """
            moves,anna@contoso.example,owner,work
            moves,eve@personal.example,contributor,microsoft-account
            moves,dan@personal.example,contributor,microsoft-account
            waits,kim@personal.example,owner,microsoft-account
            waits,kim@contoso.example,contributor,work
            """);
    }
}
