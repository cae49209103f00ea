package dev.ferry.rest.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageField;
import dev.ferry.rest.api.Api;
import java.util.Arrays;
import java.util.List;

/** A schema for each information page of an offer, from its fields, with an example that is complete. */
final class OfferPageSchemas {
    private static final List<String> OPERATIONS = List.of("showOfferPage", "giveOfferPage");

    private OfferPageSchemas() {}

    static void complete(ObjectNode api) {
        ObjectNode schemas = api.withObject("/components/schemas");
        for (Page page : Page.values()) {
            schemas.set(name(page), schema(page, schemas));
        }
        api.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (OPERATIONS.contains(operation.path("operationId").asText())) {
                        anyPage(operation.path("requestBody"));
                        anyPage(operation.path("responses").path("200"));
                    }
                }));
    }

    /** {@code listing} is {@code OfferListingPage}. */
    private static String name(Page page) {
        String slug = page.slug();
        return "Offer" + Character.toUpperCase(slug.charAt(0)) + slug.substring(1) + "Page";
    }

    private static void anyPage(JsonNode message) {
        if (message.path("content").path(Api.JSON) instanceof ObjectNode content) {
            ArrayNode pages = content.putObject("schema").putArray("anyOf");
            Arrays.stream(Page.values())
                    .forEach(page -> pages.addObject().put("$ref", "#/components/schemas/" + name(page)));
            content.set("example", example(Page.AVAILABILITY, content));
        }
    }

    private static ObjectNode schema(Page page, ObjectNode any) {
        ObjectNode schema = any.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        page.fields().forEach(field -> properties.set(field.name(), property(field, any)));
        schema.put(
                "description",
                "Complete with: "
                        + String.join(
                                ", ",
                                page.fields().stream()
                                        .filter(PageField::required)
                                        .map(PageField::name)
                                        .toList()));
        schema.set("example", example(page, any));
        return schema;
    }

    private static ObjectNode property(PageField field, ObjectNode any) {
        ObjectNode one = any.objectNode().put("type", "string");
        switch (field.type()) {
            case LINE, TEXT -> one.put("maxLength", field.type().longest());
            case URL -> one.put("maxLength", field.type().longest()).put("format", "uri");
            case MARKET -> one.put("pattern", "^[A-Z]{2}$");
            case CHOICE -> field.choices().forEach(one.putArray("enum")::add);
        }
        if (!field.many()) {
            return one;
        }
        ObjectNode list = any.objectNode().put("type", "array").put("maxItems", PageField.MOST);
        list.set("items", one);
        return list;
    }

    /** PUT as it stands, it makes the page complete. */
    private static ObjectNode example(Page page, ObjectNode any) {
        ObjectNode example = any.objectNode();
        page.fields().stream().filter(PageField::required).forEach(field -> {
            if (field.many()) {
                example.putArray(field.name()).add(sample(field));
            } else {
                example.put(field.name(), sample(field));
            }
        });
        return example;
    }

    private static String sample(PageField field) {
        return switch (field.type()) {
            case LINE, TEXT -> "Contoso " + field.name();
            case URL -> "https://www.contoso.example/" + field.name();
            case MARKET -> "SE";
            case CHOICE -> field.choices().getFirst();
        };
    }
}
