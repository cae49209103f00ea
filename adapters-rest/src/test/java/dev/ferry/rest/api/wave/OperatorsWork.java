package dev.ferry.rest.api.wave;

import static dev.ferry.rest.Person.body;
import static java.net.http.HttpRequest.BodyPublishers.ofString;

import dev.ferry.rest.Person;
import dev.ferry.rest.api.Api;
import java.io.IOException;

/** What an operator has done by HTTP. */
public record OperatorsWork(Person operator) {

    /** Hands in an export; answers its id. */
    public String export(String archive) throws IOException, InterruptedException {
        String job = body(operator.sendAs(Api.ZIP, "POST", "/exports", ofString(archive)), 202)
                .get("id")
                .asText();
        return body(operator.get("/jobs/" + job), 200)
                .get("result")
                .get("export")
                .asText();
    }

    /** Has a wave run over an export; answers its job's id. */
    public String wave(String export) throws IOException, InterruptedException {
        return body(operator.post("/waves", "{\"export\":\"" + export + "\"}"), 202)
                .get("id")
                .asText();
    }
}
