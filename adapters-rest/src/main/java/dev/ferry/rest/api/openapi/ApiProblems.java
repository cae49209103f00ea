package dev.ferry.rest.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.domain.outcome.Code;
import dev.ferry.rest.server.problem.Problem;
import dev.ferry.rest.server.problem.ProblemCode;
import dev.ferry.rest.server.problem.Problems;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Describes the problems that an operation may answer. */
final class ApiProblems {
    private static final String REF = "#/components/schemas/Problem";

    private ApiProblems() {}

    static void addSchema(ObjectNode schemas) {
        ObjectNode problem = schemas.putObject("Problem").put("type", "object").put("additionalProperties", true);
        ObjectNode properties = problem.putObject("properties");
        properties.putObject("type").put("type", "string").put("format", "uri");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer");
        properties.putObject("detail").put("type", "string");
        ArrayNode codes = properties.putObject("code").put("type", "string").putArray("enum");
        Stream.concat(
                        Arrays.stream(Code.values()).map(Code::slug),
                        Arrays.stream(ProblemCode.values()).map(ProblemCode::slug))
                .sorted()
                .forEach(codes::add);
        ObjectNode errors = properties
                .putObject("errors")
                .put("type", "array")
                .put(
                        "description",
                        "What is wrong with the input, and where (RFC 6901 behind #). All faults of a body's shape are"
                                + " told at once; where there are none, all faults of its values.");
        ObjectNode error = errors.putObject("items").put("type", "object");
        error.putObject("properties").putObject("detail").put("type", "string");
        error.withObject("/properties").putObject("pointer").put("type", "string");
        error.putArray("required").add("detail").add("pointer");
        ArrayNode required = problem.putArray("required");
        List.of("type", "title", "status", "detail", "code").forEach(required::add);
    }

    /** Adds these to the answers of an operation, those of one status together, each with an example. */
    static void add(
            ObjectNode responses,
            List<ProblemCode> general,
            Map<Code, Integer> own,
            Set<Code> told,
            Problems problems) {
        Map<Integer, Set<String>> byStatus = new TreeMap<>();
        general.forEach(code -> byStatus.computeIfAbsent(code.status(), _ -> new LinkedHashSet<>())
                .add(code.slug()));
        own.forEach((code, status) ->
                byStatus.computeIfAbsent(status, _ -> new LinkedHashSet<>()).add(code.slug()));
        byStatus.forEach((status, codes) -> {
            ObjectNode response = responses.putObject(status.toString());
            response.put("description", String.join(", ", codes));
            ObjectNode content = response.withObject("/content").putObject(Problem.MEDIA_TYPE);
            content.putObject("schema").put("$ref", REF);
            codes.forEach(code -> content.withObject("/examples")
                    .putObject(code)
                    .set(
                            "value",
                            problems.example(
                                    code,
                                    status,
                                    told.stream().anyMatch(one -> one.slug().equals(code)))));
            addHeaders(response, status);
        });
    }

    private static void addHeaders(ObjectNode response, int status) {
        if (status == 401) {
            header(response, "WWW-Authenticate");
        } else if (status == 429 || status == 503) {
            header(response, "Retry-After");
        }
        if (status == 429) {
            header(response, "RateLimit");
            header(response, "RateLimit-Policy");
        }
    }

    static void header(ObjectNode response, String name) {
        response.withObject("/headers").putObject(name).putObject("schema").put("type", "string");
    }
}
