package dev.ferry.portals.scim;

import com.unboundid.scim2.common.Path;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where attributes stand of which settings say that: two at one place would overwrite each other.
 *
 * @param byKey of the settings, in lower case, as attributes have no case
 */
record AttributePlaces(Map<String, String> byKey) {
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:user:";

    /** What Ferry writes of each user, and what is SCIM's own. */
    private static final List<String> TAKEN = List.of(
            "id", "schemas", "meta", "externalid", "username", "active", "displayname", "preferredlanguage", "emails");

    static AttributePlaces of(Settings settings, List<String> keys) {
        Map<String, String> byKey = new LinkedHashMap<>();
        keys.stream()
                .filter(key -> settings.find(key).isPresent())
                .forEach(key ->
                        byKey.put(key, plain(ScimSettings.path(settings, key).toString())));
        return new AttributePlaces(byKey);
    }

    /** The whole attribute in which a path leads, as attributes compare. */
    static String whole(Path path) {
        String name = path.getElement(0).getAttribute();
        return plain(path.getSchemaUrn() == null ? name : path.getSchemaUrn() + ':' + name);
    }

    /** As attributes compare: without the schema that all users have, and without case. */
    static String plain(String path) {
        String text = path.toLowerCase(Locale.ROOT);
        return text.startsWith(CORE) ? text.substring(CORE.length()) : text;
    }

    /** @throws SettingsException where one is at the place of another, or within it */
    void requireApart() {
        byKey.forEach((key, place) -> {
            if (TAKEN.stream().anyMatch(taken -> meet(taken, place))) {
                throw new SettingsException(ScimFact.ATTRIBUTE_TAKEN.of(key, place));
            }
            byKey.forEach((other, otherPlace) -> {
                if (!other.equals(key) && meet(place, otherPlace)) {
                    throw new SettingsException(ScimFact.ATTRIBUTE_TWICE.of(key, other, place));
                }
            });
        });
    }

    private static boolean meet(String one, String other) {
        return one.equals(other) || isWithin(one, other) || isWithin(other, one);
    }

    private static boolean isWithin(String whole, String part) {
        return part.startsWith(whole + '.') || part.startsWith(whole + '[');
    }
}
