package dev.ferry.rest.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.application.document.AccountDocument;
import dev.ferry.application.guided.EnrolmentState;
import dev.ferry.application.membership.NumberState;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.Desk;
import dev.ferry.rest.api.AccountOrder;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Continued;
import dev.ferry.rest.api.IdempotentPosts;
import dev.ferry.rest.api.Query;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.api.sync.LegacyWrites;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.FileBody;
import dev.ferry.rest.server.http.InputText;
import dev.ferry.rest.server.http.NotReplayed;
import dev.ferry.rest.server.problem.ProblemCode;
import dev.ferry.rest.server.problem.Problems;
import dev.ferry.rest.server.problem.RefusalStatus;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Completes the operations of a description by what the code says of them. */
final class ApiOperations {
    private static final Set<String> BODIED = Set.of("post", "put", "patch");
    private static final String ACCOUNT_ID = "^[a-z0-9][a-z0-9_-]{0,49}$";

    private ApiOperations() {}

    static void complete(ObjectNode api, Map<String, Method> operations, Problems problems) {
        JsonNode examples = ApiExamples.read();
        api.withObject("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    ObjectNode operation = (ObjectNode) verb.getValue();
                    String id = operation.get("operationId").asText();
                    Method method = Objects.requireNonNull(operations.get(id), id);
                    describe(operation, method, verb.getKey(), problems);
                    ApiExamples.add(operation, examples);
                }));
    }

    private static void describe(ObjectNode operation, Method method, String verb, Problems problems) {
        operation.putArray("tags").add(ApiGroups.of(method.getDeclaringClass()));
        boolean isPublic = method.isAnnotationPresent(PublicRoute.class);
        ArrayNode security = operation.putArray("security");
        if (!isPublic) {
            security.addObject().putArray(ApiFrame.BEARER);
        }
        parameters(operation, method, verb, isPublic);
        ObjectNode responses = operation.withObject("/responses");
        answers(operation, responses, method);
        boolean reads = operation.has("requestBody");
        if (reads) {
            ((ObjectNode) operation.get("requestBody")).put("required", true);
        }
        ApiProblems.add(
                responses,
                general(method, verb, reads, needsVersion(operation)),
                statuses(own(method, isPublic, verb), method),
                told(method),
                problems);
    }

    /** With commas between them. */
    private static String oneOrSeveral(List<String> words) {
        String any = "(" + String.join("|", words) + ")";
        return "^" + any + "(," + any + ")*$";
    }

    private static void parameters(ObjectNode operation, Method method, String verb, boolean isPublic) {
        for (JsonNode parameter : operation.path("parameters")) {
            ObjectNode schema = ((ObjectNode) parameter).withObject("/schema");
            switch (parameter.get("name").asText()) {
                case "publisherId" -> schema.put("pattern", ACCOUNT_ID);
                case "limit" ->
                    schema.put("type", "integer")
                            .put("minimum", 1)
                            .put("maximum", Query.MOST)
                            .put("default", Query.STANDARD_LIMIT);
                case "migration" -> ApiWords.STATES.forEach(schema.withArray("/enum")::add);
                case "situation" -> ApiWords.slugs(Situation.values()).forEach(schema.withArray("/enum")::add);
                case "outcome" -> ApiWords.slugs(DeadlineOutcome.Name.values()).forEach(schema.withArray("/enum")::add);
                case "step" -> ApiWords.slugs(Step.values()).forEach(schema.withArray("/enum")::add);
                case "page" -> ApiWords.slugs(Page.values()).forEach(schema.withArray("/enum")::add);
                case "desk" -> ApiWords.slugs(Desk.values()).forEach(schema.withArray("/enum")::add);
                case "state" -> ApiWords.slugs(states(operation)).forEach(schema.withArray("/enum")::add);
                case "finding" -> schema.put("pattern", oneOrSeveral(ApiWords.slugs(FindingCode.values())));
                case "standing" -> ApiWords.slugs(Standing.values()).forEach(schema.withArray("/enum")::add);
                case "sort" -> ApiWords.slugs(AccountOrder.values()).forEach(schema.withArray("/enum")::add);
                case "ready", "invited" -> schema.put("type", "boolean");
                default -> schema.put("maxLength", InputText.LONGEST);
            }
        }
        header(operation, "Accept-Language", "The language of texts: en, sv, nl or fr.");
        if (keyed(method, isPublic, verb)) {
            header(operation, IdempotentPosts.HEADER, "Does it once, and answers the same when it is sent again.");
        }
        if (verb.equals("get") && method.getReturnType() == AccountDocument.class) {
            header(operation, "If-None-Match", "The ETag of what is known already.");
        }
    }

    /** Two lists are filtered by states, which are not the same. */
    private static Slug[] states(ObjectNode operation) {
        return switch (operation.get("operationId").asText()) {
            case "listCertifications" -> Certification.State.values();
            case "listMemberships" -> NumberState.values();
            case "listEnrolments" -> EnrolmentState.values();
            default -> CaseState.values();
        };
    }

    private static boolean keyed(Method method, boolean isPublic, String verb) {
        return verb.equals("post")
                && !isPublic
                && !method.isAnnotationPresent(FileBody.class)
                && !method.isAnnotationPresent(NotReplayed.class);
    }

    private static void header(ObjectNode operation, String name, String description) {
        ArrayNode parameters = operation.withArray("/parameters");
        parameters
                .addObject()
                .put("name", name)
                .put("in", "header")
                .put("description", description)
                .putObject("schema")
                .put("type", "string");
    }

    /**
     * What swagger calls "default" is what a method answers when it returns: 200, or 204 where there is nothing to say.
     */
    private static void answers(ObjectNode operation, ObjectNode responses, Method method) {
        JsonNode standard = responses.remove("default");
        if (isLegacyWrite(method)) {
            return;
        }
        if (standard != null) {
            responses.set(success(method), standard);
        }
        if (responses.get("204") instanceof ObjectNode nothing) {
            nothing.remove("content");
        }
        responses.properties().forEach(answer -> {
            ObjectNode response = (ObjectNode) answer.getValue();
            response.put("description", operation.get("summary").asText());
            response.path("headers").forEach(ApiOperations::typed);
            response.path("content").forEach(ApiOperations::typed);
            ApiProblems.header(response, "Content-Language");
            if (Continued.class.isAssignableFrom(method.getReturnType())) {
                ApiProblems.header(response, "Link");
            }
        });
        if (method.getReturnType() == AccountDocument.class && isTagged(method)) {
            ApiProblems.header((ObjectNode) responses.get("200"), "ETag");
        }
        if (method.getReturnType() == AccountDocument.class && method.isAnnotationPresent(GET.class)) {
            responses.putObject("304").put("description", "Nothing has changed.");
        }
    }

    /** In OpenAPI 3.1 swagger leaves the type of plain text out. */
    private static void typed(JsonNode text) {
        if (text.get("schema") instanceof ObjectNode schema && schema.isEmpty()) {
            schema.put("type", "string");
        }
    }

    private static String success(Method method) {
        return Arrays.stream(method.getAnnotationsByType(ApiResponse.class))
                .map(ApiResponse::responseCode)
                .filter(code -> code.startsWith("2"))
                .findFirst()
                .orElse("200");
    }

    private static boolean isTagged(Method method) {
        return method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(PATCH.class);
    }

    private static boolean needsVersion(ObjectNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.get("name").asText().equals(HttpHeaders.IF_MATCH)) {
                return parameter.path("required").asBoolean();
            }
        }
        return false;
    }

    /** With GET and DELETE the server takes no body at all. */
    private static List<ProblemCode> general(Method method, String verb, boolean reads, boolean needsVersion) {
        List<ProblemCode> codes = new ArrayList<>(List.of(
                ProblemCode.NOT_ACCEPTABLE, ProblemCode.INTERNAL, ProblemCode.UNAVAILABLE, ProblemCode.OVERLOADED));
        codes.add(ProblemCode.BAD_REQUEST);
        codes.add(ProblemCode.URI_TOO_LONG);
        if (BODIED.contains(verb)) {
            codes.add(ProblemCode.TOO_LARGE);
        }
        if (reads) {
            codes.add(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
        if (needsVersion) {
            codes.add(ProblemCode.PRECONDITION_REQUIRED);
        }
        if (isFile(method)) {
            codes.add(ProblemCode.NOT_FOUND);
        }
        return codes;
    }

    private static boolean isFile(Method method) {
        Produces produces = method.getAnnotation(Produces.class);
        return produces != null && Arrays.asList(produces.value()).contains(Api.CSV);
    }

    private static boolean isLegacyWrite(Method method) {
        return method.getDeclaringClass() == LegacyWrites.class;
    }

    private static Map<Code, Integer> statuses(List<Code> codes, Method method) {
        Map<Code, Integer> statuses = new EnumMap<>(Code.class);
        codes.forEach(code -> statuses.put(code, RefusalStatus.of(code.kind())));
        Refuses refuses = method.getAnnotation(Refuses.class);
        if (refuses != null) {
            Arrays.stream(refuses.forbidden()).forEach(code -> statuses.put(code, 403));
        }
        return statuses;
    }

    private static Set<Code> told(Method method) {
        Refuses refuses = method.getAnnotation(Refuses.class);
        return refuses == null ? Set.of() : Set.of(refuses.told());
    }

    private static List<Code> own(Method method, boolean isPublic, String verb) {
        List<Code> codes = new ArrayList<>();
        if (!isPublic) {
            codes.add(Code.NOT_SIGNED_IN);
        }
        Refuses refuses = method.getAnnotation(Refuses.class);
        if (refuses != null) {
            codes.addAll(List.of(refuses.value()));
            codes.addAll(List.of(refuses.forbidden()));
        }
        if (keyed(method, isPublic, verb)) {
            codes.add(Code.STILL_RUNNING);
            codes.add(Code.IDEMPOTENCY_KEY_REUSED);
        }
        return codes;
    }
}
