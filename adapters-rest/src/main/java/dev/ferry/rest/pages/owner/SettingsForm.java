package dev.ferry.rest.pages.owner;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.domain.user.UserId;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.owner.SettingsView.Part;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A form of Account Settings as it came in, so that nothing of what was typed is lost where it is wrong.
 *
 * @param name of the form
 * @param typed by the names of its fields
 */
record SettingsForm(String name, Map<String, String> typed) {
    static final SettingsForm NONE = new SettingsForm("", Map.of());

    private static final String PROFILE = "profile";
    private static final String ADDING = "users";
    private static final String PROGRAM = "programs";
    private static final Set<Code> OF_ADDRESSES = Set.of(
            Code.MALFORMED_EMAIL,
            Code.PERSONAL_ADDRESS,
            Code.ALREADY_MEMBER,
            Code.TOO_MANY,
            Code.TENANT_MISMATCH,
            Code.UNKNOWN_TENANT);
    /**
     * Fields that were left as they were shown are to show what is there now, which may be what somebody else made of
     * it.
     */
    static SettingsForm profile(Fields fields) {
        return new SettingsForm(
                PROFILE,
                ProfileChange.FIELDS.stream()
                        .filter(name -> ProfileChange.isChanged(fields, name))
                        .collect(Collectors.toUnmodifiableMap(Function.identity(), fields::shown)));
    }

    static SettingsForm adding(Fields fields) {
        return new SettingsForm(ADDING, Map.of("emails", fields.shownInALine("emails"), "role", fields.shown("role")));
    }

    /** @param typed by the names of its fields */
    static SettingsForm program(Map<String, String> typed) {
        return new SettingsForm(PROGRAM, typed);
    }

    /** About one user, who is told apart by their id. */
    static SettingsForm of(UserId user, Fields fields) {
        return new SettingsForm(
                user.toString(), Map.of(user + "-email", fields.shown("email"), user + "-role", fields.shown("role")));
    }

    /** The part of Account Settings that it stands in. */
    Part part() {
        return switch (name) {
            case PROFILE -> Part.PROFILE;
            case ADDING -> Part.ADDING;
            case PROGRAM -> Part.PROGRAMS;
            default -> Part.USERS;
        };
    }

    /** What was typed there; what stands there otherwise, where it was another form. */
    String value(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    /** Which of its fields is wrong; empty where none is, but all of it. */
    String fieldOf(Code code) {
        return switch (name) {
            case "" -> "";
            case PROFILE -> ofProfile(code);
            case PROGRAM -> code == Code.TENANT_MISMATCH ? ProgramForm.TENANT : "";
            case ADDING -> isOfAddresses(code) ? "emails" : "";
            default -> isOfAddresses(code) ? name + "-email" : "";
        };
    }

    private static boolean isOfAddresses(Code code) {
        return OF_ADDRESSES.contains(code) || FieldError.OF_TEXTS.contains(code);
    }

    private String ofProfile(Code code) {
        return switch (code) {
            case MALFORMED_COUNTRY -> "country";
            case MPN_INVALID, TENANT_MISMATCH -> "mpnId";
            case VALUE_MISSING -> emptied();
            default -> FieldError.OF_TEXTS.contains(code) ? longest() : "";
        };
    }

    /** A name is taken up to fewer letters than a field, so that what was typed last may still be the longer one. */
    private String longest() {
        return ProfileChange.FIELDS.stream()
                .max(Comparator.comparingInt(
                        field -> typed.getOrDefault(field, "").length()))
                .orElse("");
    }

    private String emptied() {
        return ProfileChange.FIELDS.stream()
                .filter(field -> VisibleText.isBlank(typed.getOrDefault(field, "-")))
                .findFirst()
                .orElse("");
    }
}
