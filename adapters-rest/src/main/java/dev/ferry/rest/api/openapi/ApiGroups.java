package dev.ferry.rest.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;

/** The groups in which operations are shown, in their order: the concepts of the API, each a package. */
enum ApiGroups {
    ACCOUNT("account", "Sign-in and accounts", "Who calls, and the accounts that they may see."),
    MIGRATION("migration", "Migration", "The guided move of an account, and what is decided for it."),
    USER("user", "Users", "The users of an account after its move, and people in all accounts."),
    WAVE("wave", "Exports, waves and jobs", "What operators hand in, move and invite, and how far that is."),
    SYNC("sync", "Sync-back", "What the legacy portal is still to be told of, and what was set aside."),
    MARKETPLACE("marketplace", "Marketplace", "What an account gives once for all of its offers."),
    OFFER("offer", "Offers", "From the first page of an offer to its listing, and its certification."),
    DEADLINE("deadline", "Deadlines", "The dates by which offers have something due."),
    SUPPORT("support", "Support cases", "What is asked of the desks, and what they answer."),
    SYSTEM("system", "Systems", "How the systems that others run answer, and which are left alone."),
    LEGACY("Legacy", "Legacy portal", "What the legacy portal still has, and refuses to change.");

    private final String named;
    private final String title;
    private final String about;

    ApiGroups(String named, String title, String about) {
        this.named = named;
        this.title = title;
        this.about = about;
    }

    /** What the group of this resource is called: of its tag where it has one, or else of its package. */
    static String of(Class<?> resource) {
        Tag tag = resource.getAnnotation(Tag.class);
        String packageName = resource.getPackageName();
        String named = tag == null ? packageName.substring(packageName.lastIndexOf('.') + 1) : tag.name();
        return Arrays.stream(values())
                .filter(group -> group.named.equals(named))
                .map(group -> group.title)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no group for " + resource));
    }

    /** Tells of all of them. */
    static void complete(ObjectNode api) {
        ArrayNode tags = api.putArray("tags");
        for (ApiGroups group : values()) {
            tags.addObject().put("name", group.title).put("description", group.about);
        }
    }
}
